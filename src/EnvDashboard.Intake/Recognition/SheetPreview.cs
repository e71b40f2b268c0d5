using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.Recognition;

internal sealed record PreviewRow(int Number, bool Hidden, SheetCell[] Cells)
{
    /// <param name="column">Counted from 1; beyond the row's end everything is empty.</param>
    public SheetCell Cell(int column) => column <= Cells.Length ? Cells[column - 1] : default;

    /// <summary>The cell's own words; empty for a cell that is only covered by a merged area when that is asked for.</summary>
    public string Text(int column, bool ownOnly = false)
    {
        var cell = Cell(column);
        return ownOnly && cell.IsContinuation ? "" : cell.AsCode().Trim();
    }
}

/// <summary>A sheet of which the first rows have been looked at; reading it starts at its first row all the same.</summary>
internal sealed class SheetPreview : ISheetSource
{
    /// <summary>Enough for titles, explanations and headers above a table.</summary>
    private const int Depth = 60;

    private readonly ISheetSource source;
    private readonly List<PreviewRow> rows = [];
    private int next;

    public SheetPreview(ISheetSource source)
    {
        this.source = source;
        while (rows.Count < Depth && source.NextRow()) rows.Add(new(source.RowNumber, source.RowHidden, source.Cells.ToArray()));
    }

    public IReadOnlyList<PreviewRow> Rows => rows;

    /// <summary>Widest of the rows looked at.</summary>
    public int Width => rows.Count == 0 ? 0 : rows.Max(r => r.Cells.Length);

    /// <summary>Continues reading at this row of the preview.</summary>
    public void StartAt(int row) => next = row;

    /// <summary>Hidden rows among those read since the start.</summary>
    public int HiddenRows { get; private set; }

    public bool NextRow()
    {
        if (next < rows.Count) next++;
        else
        {
            next = rows.Count + 1;
            if (!source.NextRow()) return false;
        }
        if (RowHidden) HiddenRows++;
        return true;
    }

    private PreviewRow? Current => next <= rows.Count ? rows[next - 1] : null;

    public int RowNumber => Current?.Number ?? source.RowNumber;

    public bool RowHidden => Current?.Hidden ?? source.RowHidden;

    public ReadOnlySpan<SheetCell> Cells => Current is { } row ? row.Cells : source.Cells;

    public IReadOnlyCollection<int> HiddenColumns => source.HiddenColumns;

    public double Fraction => source.Fraction;

    public void Dispose() => source.Dispose();
}
