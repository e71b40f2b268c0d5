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

/// <summary>A sheet of which some rows ahead have been looked at, at first from its beginning; they are read all the same.</summary>
internal sealed class SheetPreview : ISheetSource
{
    /// <summary>Enough for titles, explanations and headers above a table.</summary>
    private const int Depth = 60;

    private readonly ISheetSource source;
    private readonly List<PreviewRow> rows = [];
    private int next;
    private bool sourceEnded;

    public SheetPreview(ISheetSource source)
    {
        this.source = source;
        Fill();
    }

    /// <summary>The rows looked at.</summary>
    public IReadOnlyList<PreviewRow> Rows => rows;

    /// <summary>Continues reading at this row of those looked at.</summary>
    public void StartAt(int row) => next = row;

    /// <summary>The row read last, to be kept.</summary>
    public PreviewRow Copy() => new(RowNumber, RowHidden, Cells.ToArray());

    /// <summary>Looks again from where the reading stands: the rows given come first, then those ahead.</summary>
    public void LookAgain(IEnumerable<PreviewRow> passed)
    {
        List<PreviewRow> window = [.. passed, .. rows.Skip(next)];
        rows.Clear();
        rows.AddRange(window);
        next = 0;
        Fill();
    }

    private void Fill()
    {
        while (rows.Count < Depth && !sourceEnded)
        {
            sourceEnded = !source.NextRow();
            if (!sourceEnded) rows.Add(new(source.RowNumber, source.RowHidden, source.Cells.ToArray()));
        }
    }

    public bool NextRow()
    {
        if (next < rows.Count) next++;
        else
        {
            next = rows.Count + 1;
            if (sourceEnded || !source.NextRow())
            {
                sourceEnded = true;
                return false;
            }
        }
        return true;
    }

    private PreviewRow? Current => next >= 1 && next <= rows.Count ? rows[next - 1] : null;

    public int RowNumber => Current?.Number ?? source.RowNumber;

    public bool RowHidden => Current?.Hidden ?? source.RowHidden;

    public ReadOnlySpan<SheetCell> Cells => Current is { } row ? row.Cells : source.Cells;

    public IReadOnlyCollection<int> HiddenColumns => source.HiddenColumns;

    public double Fraction => source.Fraction;

    public void Dispose() => source.Dispose();
}
