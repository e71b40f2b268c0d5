using EnvDashboard.Intake.Complaints;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake;

/// <summary>One cell of an excerpt as it is written in the file.</summary>
/// <param name="Column">Counted from 1.</param>
public sealed record ExcerptCell(int Column, string Text, bool IsNumber, bool IsContinuation);

/// <param name="Number">Counted from 1, as the spreadsheet program shows it.</param>
/// <param name="Hidden">Not shown by the spreadsheet program; read all the same.</param>
public sealed record ExcerptRow(int Number, bool Hidden, IReadOnlyList<ExcerptCell> Cells);

/// <summary>
/// The piece of a sheet around one cell, read anew from the uploaded file with the reader that read it at first: the head of the sheet,
/// the first columns, and what stands near the cell.
/// </summary>
public sealed record SheetExcerpt(IReadOnlyList<int> Columns, IReadOnlyList<ExcerptRow> Rows)
{
    private const int HeadRows = 3;
    private const int LeadingColumns = 2;
    private const int RowsAround = 5;
    private const int ColumnsAround = 4;
    private const int DeepestHeader = 60, LongestHeader = 24;

    /// <param name="file">The bytes as uploaded; must be seekable. It is not closed.</param>
    /// <param name="row">Counted from 1, as is <paramref name="column"/>.</param>
    /// <param name="blotted">Columns that speak of a person, and telephone and identity numbers anywhere, are blotted out.</param>
    /// <returns>Null when there is no such sheet, or the file cannot be read any more.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static SheetExcerpt? Read(Stream file, string fileName, string sheet, int row, int column, IntakeLimits limits, bool blotted, CancellationToken cancellationToken)
    {
        try
        {
            var guard = new ReadingGuard(limits, cancellationToken);
            using var workbook = WorkbookOpener.Open(file, fileName, guard, []);
            var at = workbook.Sheets.ToList().FindIndex(s => s.Name == sheet);
            return at < 0 ? null : Read(workbook, at, row, column, blotted, guard);
        }
        catch (IntakeRefusal)
        {
            return null;
        }
    }

    private static SheetExcerpt Read(IWorkbookSource workbook, int sheet, int row, int column, bool blotted, ReadingGuard guard)
    {
        var columns = Enumerable.Range(1, LeadingColumns).Union(Enumerable.Range(Math.Max(1, column - ColumnsAround), 2 * ColumnsAround + 1)).Order().ToList();
        var rows = new List<ExcerptRow>();
        var personal = new HashSet<int>();
        using var source = workbook.Open(sheet);
        while (source.NextRow() && source.RowNumber <= row + RowsAround)
        {
            guard.Check();
            if (blotted && source.RowNumber <= DeepestHeader) personal.UnionWith(PersonalColumns(source.Cells));
            if (rows.Count < HeadRows || source.RowNumber >= row - RowsAround) rows.Add(new(source.RowNumber, source.RowHidden, Cells(source.Cells, columns, blotted ? personal : null)));
        }
        var last = Math.Max(column, rows.SelectMany(r => r.Cells).Select(c => c.Column).DefaultIfEmpty(column).Max());
        return new([.. columns.Where(c => c <= last)], rows);
    }

    private static List<int> PersonalColumns(ReadOnlySpan<SheetCell> cells)
    {
        var found = new List<int>();
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is { Kind: CellKind.Text, Text: { Length: <= LongestHeader } text } && PersonalData.IsColumn(text)) found.Add(i + 1);
        }
        return found;
    }

    /// <param name="personal">Null = nothing is blotted out.</param>
    private static List<ExcerptCell> Cells(ReadOnlySpan<SheetCell> cells, IEnumerable<int> columns, HashSet<int>? personal)
    {
        var found = new List<ExcerptCell>();
        foreach (var column in columns)
        {
            if (column > cells.Length || cells[column - 1] is not { IsBlank: false } cell) continue;
            var text = cell.AsWritten();
            if (personal is not null) text = personal.Contains(column) && !PersonalData.IsColumn(text) ? PersonalData.Blotted : PersonalData.Blot(text, out _)!;
            found.Add(new(column, text, cell.Kind == CellKind.Number, cell.IsContinuation));
        }
        return found;
    }
}
