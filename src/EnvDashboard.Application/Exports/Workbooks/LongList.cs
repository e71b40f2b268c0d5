using EnvDashboard.Application.Exports.Comparison;

namespace EnvDashboard.Application.Exports.Workbooks;

/// <summary>
/// A list of any length in a workbook. What does not fit on one sheet goes on on the next; a sheet at the end counts what was written, so
/// that nobody takes a part for the whole.
/// </summary>
/// <param name="Name">Of its sheet; the second bears a 2 behind it.</param>
/// <param name="Invented">A red line above the header says that units are fictitious.</param>
internal sealed record LongList(string Name, IReadOnlyList<string> Headers, IReadOnlyList<double> Widths, bool Invented)
{
    /// <summary>A header and the line about invention stand above.</summary>
    public const int MostRows = XlsxFile.MaxRows - 2;

    public int RowsPerSheet { get; init; } = MostRows;

    /// <param name="line">Writes the cells of one row.</param>
    /// <returns>The sheets with how many rows each has; a list of nothing has one sheet.</returns>
    public List<(string Sheet, int Rows)> Write<T>(XlsxFile workbook, IEnumerable<T> rows, ExportText text, Action<RowWriter, T> line)
    {
        var written = new List<(string Sheet, int Rows)>();
        using var left = rows.GetEnumerator();
        var more = left.MoveNext();
        do
        {
            var sheet = workbook.Add(written.Count == 0 ? Name : $"{Name} {written.Count + 1}");
            Top(sheet, text);
            var count = 0;
            sheet.Body = body =>
            {
                for (; more && count < RowsPerSheet; more = left.MoveNext(), count++)
                {
                    body.Begin();
                    line(body, left.Current);
                    body.End();
                }
            };
            workbook.Write(sheet);
            written.Add((sheet.Name, count));
        }
        while (more);
        return written;
    }

    /// <summary>Adds the sheet that counts.</summary>
    public static void Count(XlsxFile workbook, IReadOnlyList<(string Sheet, int Rows)> written, ExportText text)
    {
        var sheet = workbook.Add(text["sheet_counts"]);
        (sheet.Widths[1], sheet.Widths[2]) = (30, 14);
        sheet.Text(1, 1, text["sheet"]);
        sheet.Text(1, 2, text["rows_written"]);
        sheet.Look(1, 1, 1, 2, Palette.Header);
        for (var i = 0; i < written.Count; i++)
        {
            sheet.Text(i + 2, 1, written[i].Sheet);
            sheet.Number(i + 2, 2, written[i].Rows);
        }
        var total = written.Count + 2;
        sheet.Text(total, 1, text["rows_total"]);
        sheet.Number(total, 2, written.Sum(w => (double)w.Rows));
        sheet.Look(2, 1, total, 2, l => Palette.Body(l) with { Format = "#,##0" });
        sheet.Look(total, 1, total, 2, Palette.Summary);
        workbook.Write(sheet);
    }

    private void Top(Sheet sheet, ExportText text)
    {
        var row = 1;
        if (Invented)
        {
            sheet.Text(row, 1, text["banner"]);
            sheet.Look(row++, 1, l => l with { Bold = true, Colour = Palette.Warning });
        }
        for (var i = 0; i < Headers.Count; i++)
        {
            sheet.Text(row, i + 1, Headers[i]);
            sheet.Widths[i + 1] = Widths[i];
        }
        sheet.Look(row, 1, row, Headers.Count, Palette.Header);
        sheet.Frozen = (row, 0);
        (sheet.Page.TitleRows, sheet.Page.Landscape) = (row, true);
    }
}
