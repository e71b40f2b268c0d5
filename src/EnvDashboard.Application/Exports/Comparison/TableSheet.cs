using EnvDashboard.Application.Exports.Workbooks;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>
/// One sheet with one table: banner and title on top, header rows, body. Remembers how wide the text in each column is.
/// </summary>
internal sealed class TableSheet
{
    private readonly ComparisonDraft _draft;
    private readonly List<(int Row, string Text, double Size)> _lines = [];
    private readonly string _cutMark;

    /// <param name="name">Another name than that of the key.</param>
    public TableSheet(ComparisonDraft draft, string key, IEnumerable<string?> notes, string? name = null)
    {
        _draft = draft;
        _cutMark = draft.Text["cut"];
        Sheet = draft.Workbook.Add(name ?? draft.Text["sheet_" + key]);
        draft.Contents.Add((Sheet.Name, key));
        if (draft.Invented) _lines.Add((1, draft.Text["banner"], 14));
        _lines.Add((_lines.Count + 1, draft.Text.Format("subtitle", name ?? draft.Text["sheet_" + key], Heading(draft)), 13));
        foreach (var note in notes.Where(n => !string.IsNullOrWhiteSpace(n))) _lines.Add((_lines.Count + 1, note!, 9));
        HeaderRow = _lines.Count + 1;
    }

    public TableSheet(ComparisonDraft draft, string key, params string?[] notes) : this(draft, key, notes.AsEnumerable())
    {
    }

    public Sheet Sheet { get; }

    public ColumnWidths Widths { get; } = new();

    /// <summary>The first row below banner, title and notes.</summary>
    public int HeaderRow { get; }

    /// <param name="widest">Longer text is wrapped at this width.</param>
    public void Text(int row, int column, string? text, double widest = 40, string? colour = null)
    {
        if (string.IsNullOrEmpty(text)) return;
        Sheet.Text(row, column, text, _cutMark);
        if (colour is not null) Colour(row, column, colour);
        Widths.Note(column, Math.Min(ColumnWidths.Of(text), widest));
    }

    /// <summary>Words in the place of a number.</summary>
    public void Word(int row, int column, string word) => Text(row, column, word, colour: Palette.Muted);

    /// <param name="places">Places that will be shown; only for the width.</param>
    public void Number(int row, int column, double number, int places = 0, string? colour = null)
    {
        if (!double.IsFinite(number))
        {
            Word(row, column, "—");
            return;
        }
        Sheet.Number(row, column, number);
        if (colour is not null) Colour(row, column, colour);
        Widths.Note(column, NumberFormats.Width(number, places));
    }

    public void Header(int row, int column, string text, double widest = 14)
    {
        Sheet.Text(row, column, text, _cutMark);
        // A long header wraps: the column need not be wider than its numbers, but a Chinese word of four signs stays on one line.
        Widths.Note(column, Math.Min(ColumnWidths.Of(text), widest));
    }

    public void Join(int row, int first, int last)
    {
        if (last > first) Sheet.Joined.Add(new(row, first, row, last));
    }

    /// <summary>A row that needs this many lines; programs find the height of wrapped text out themselves only where no cell is merged.</summary>
    public void Lines(int row, int lines) => Sheet.Heights[row] = LineHeight(lines);

    /// <summary>Column widths, heights of the header rows and the lines on top. To be called when all is written and styled.</summary>
    /// <param name="textWidth">How far to the right banner and notes may reach: the width of the first page of a table of many pages.</param>
    public void Finish(int lastColumn, int headerRows, double textWidth = 250)
    {
        Widths.Apply(Sheet, lastColumn);
        var lineEnd = 1;
        while (lineEnd < lastColumn && Widths.Sum(1, lineEnd + 1) <= textWidth) lineEnd++;
        for (var row = HeaderRow; row < HeaderRow + headerRows; row++)
        {
            Sheet.Heights[row] = Math.Max(HeaderHeight(row, lastColumn), Sheet.Heights.GetValueOrDefault(row));
        }
        foreach (var (row, text, size) in _lines) TopLine(row, text, size, lineEnd);
    }

    private void Colour(int row, int column, string colour)
    {
        ref var cell = ref Sheet[row, column];
        cell.Look = Sheet.Looks.Number(Sheet.Looks[cell.Look] with { Colour = colour });
    }

    private void TopLine(int row, string text, double size, int lineEnd)
    {
        Sheet.Text(row, 1, text, _cutMark);
        Join(row, 1, lineEnd);
        Sheet.Heights[row] = ColumnWidths.Lines(text, Widths.Sum(1, lineEnd) * 10 / size) * size * 1.55 + 3;
        if (row == 1 && _draft.Invented) Sheet.Look(row, 1, row, lineEnd, l => Palette.Banner(l, size));
        else if (size > 10) Sheet.Look(row, 1, l => Palette.Title(l, size) with { Wrapped = true });
        else Sheet.Look(row, 1, l => l with { Size = size, Colour = Palette.Muted, Wrapped = true });
    }

    private double HeaderHeight(int row, int lastColumn)
    {
        var lines = 1;
        var joined = Sheet.Joined.Where(j => j.FirstRow == row).Select(j => j.FirstColumn).ToHashSet();
        for (var column = 1; column <= lastColumn; column++)
        {
            if (Sheet.IsEmpty(row, column) || joined.Contains(column)) continue;
            lines = Math.Max(lines, ColumnWidths.Lines(Sheet[row, column].Text ?? "", Widths[column]));
        }
        return LineHeight(lines);
    }

    private static double LineHeight(int lines) => lines * 15 + 3;

    private static string Heading(ComparisonDraft draft) => $"{draft.Text.Name(draft.Content.Group)} · {draft.SchemeName} · {draft.PeriodSpan}";
}
