using ClosedXML.Excel;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>
/// One sheet with one table: banner and title on top, header rows, body. Remembers how wide the text in each column is and which cells
/// need their own look, so that ranges can be styled first and the exceptions last.
/// </summary>
internal sealed class TableSheet
{
    private readonly ComparisonDraft _draft;
    private readonly List<(IXLCell Cell, XLColor Colour)> _coloured = [];
    private readonly List<IXLCell> _quoted = [];
    private readonly List<(int Row, string Text, double Size)> _lines = [];
    private readonly List<(int Row, int First, int Last)> _joined = [];
    private readonly Dictionary<int, double> _lineHeights = [];
    private readonly string _cutMark;

    public TableSheet(ComparisonDraft draft, string key, params string?[] notes)
    {
        _draft = draft;
        _cutMark = draft.Text["cut"];
        Sheet = draft.Workbook.AddWorksheet(SheetNames.Free(draft.Workbook, draft.Text["sheet_" + key]));
        draft.Contents.Add((Sheet.Name, key));
        if (draft.Invented) _lines.Add((1, draft.Text["banner"], 14));
        _lines.Add((_lines.Count + 1, draft.Text.Format("subtitle", draft.Text["sheet_" + key], Heading(draft)), 13));
        foreach (var note in notes.Where(n => !string.IsNullOrWhiteSpace(n))) _lines.Add((_lines.Count + 1, note!, 9));
        HeaderRow = _lines.Count + 1;
    }

    public IXLWorksheet Sheet { get; }

    public ColumnWidths Widths { get; } = new();

    /// <summary>The first row below banner, title and notes.</summary>
    public int HeaderRow { get; }

    /// <param name="widest">Longer text is wrapped at this width.</param>
    public void Text(int row, int column, string? text, double widest = 40, XLColor? colour = null)
    {
        if (string.IsNullOrEmpty(text)) return;
        var cell = Sheet.Cell(row, column);
        cell.SetValue(CellText.Storable(text, _cutMark));
        if (CellText.LooksLikeFormula(text)) _quoted.Add(cell);
        if (colour is not null) _coloured.Add((cell, colour));
        Widths.Note(column, Math.Min(ColumnWidths.Of(text), widest));
    }

    /// <summary>Words in the place of a number.</summary>
    public void Word(int row, int column, string word) => Text(row, column, word, colour: WorkbookStyle.Muted);

    /// <param name="places">Places that will be shown; only for the width.</param>
    public void Number(int row, int column, double number, int places = 0, XLColor? colour = null)
    {
        if (!double.IsFinite(number))
        {
            Word(row, column, "—");
            return;
        }
        var cell = Sheet.Cell(row, column);
        cell.SetValue(number);
        if (colour is not null) _coloured.Add((cell, colour));
        Widths.Note(column, NumberFormats.Width(number, places));
    }

    public void Header(int row, int column, string text, double widest = 14)
    {
        Sheet.Cell(row, column).SetValue(CellText.Storable(text, _cutMark));
        if (CellText.LooksLikeFormula(text)) _quoted.Add(Sheet.Cell(row, column));
        // A long header wraps: the column need not be wider than its numbers, but a Chinese word of four signs stays on one line.
        Widths.Note(column, Math.Min(ColumnWidths.Of(text), widest));
    }

    /// <summary>Joins cells when all is written: while there are joined cells, every write looks through all of them.</summary>
    public void Join(int row, int first, int last)
    {
        if (last > first) _joined.Add((row, first, last));
    }

    /// <summary>A row that needs this many lines; programs find the height of wrapped text out themselves only where no cell is merged.</summary>
    public void Lines(int row, int lines) => _lineHeights[row] = LineHeight(lines);

    /// <summary>Column widths, the lines on top, and the looks that belong to single cells. To be called when all is written and styled.</summary>
    /// <param name="textWidth">How far to the right banner and notes may reach: the width of the first page of a table of many pages.</param>
    public void Finish(int lastColumn, int headerRows, double textWidth = 250)
    {
        Widths.Apply(Sheet, lastColumn);
        var lineEnd = 1;
        while (lineEnd < lastColumn && Widths.Sum(1, lineEnd + 1) <= textWidth) lineEnd++;
        foreach (var (row, first, last) in _joined) Sheet.Range(row, first, row, last).Merge();
        foreach (var (row, text, size) in _lines) TopLine(row, text, size, lineEnd);
        for (var row = HeaderRow; row < HeaderRow + headerRows; row++)
        {
            _lineHeights[row] = Math.Max(HeaderHeight(row, lastColumn), _lineHeights.GetValueOrDefault(row));
        }
        foreach (var (row, height) in _lineHeights) Sheet.Row(row).Height = height;
        foreach (var (cell, colour) in _coloured) cell.Style.Font.SetFontColor(colour);
        foreach (var cell in _quoted) cell.Style.SetIncludeQuotePrefix();
    }

    private void TopLine(int row, string text, double size, int lineEnd)
    {
        var range = Sheet.Range(row, 1, row, lineEnd);
        Sheet.Cell(row, 1).SetValue(CellText.Storable(text, _cutMark));
        if (CellText.LooksLikeFormula(text)) _quoted.Add(Sheet.Cell(row, 1));
        var lines = ColumnWidths.Lines(text, Widths.Sum(1, lineEnd) * 10 / size);
        Sheet.Row(row).Height = lines * size * 1.55 + 3;
        if (row == 1 && _draft.Invented)
        {
            WorkbookStyle.Banner(range, size);
            return;
        }
        if (lineEnd > 1) range.Merge();
        range.Style.Font.SetFontSize(size).Alignment.SetWrapText();
        if (size > 10) range.Style.Font.SetBold().Font.SetFontColor(WorkbookStyle.Heading);
        else range.Style.Font.SetFontColor(WorkbookStyle.Muted);
    }

    private double HeaderHeight(int row, int lastColumn)
    {
        var lines = 1;
        var joined = _joined.Select(j => (j.Row, j.First)).ToHashSet();
        for (var column = 1; column <= lastColumn; column++)
        {
            var cell = Sheet.Cell(row, column);
            if (cell.IsEmpty() || joined.Contains((row, column))) continue;
            lines = Math.Max(lines, ColumnWidths.Lines(cell.GetString(), Widths[column]));
        }
        return LineHeight(lines);
    }

    private static double LineHeight(int lines) => lines * 15 + 3;

    private static string Heading(ComparisonDraft draft) => $"{draft.Text.Name(draft.Content.Group)} · {draft.SchemeName} · {draft.PeriodSpan}";
}
