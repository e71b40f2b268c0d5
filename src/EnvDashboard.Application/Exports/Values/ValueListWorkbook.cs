using System.Globalization;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Workbooks;
using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Application.Exports.Values;

/// <summary>
/// Values as a workbook, a row each. What does not fit on one sheet goes on on the next; the last sheet counts what was written, so that
/// nobody takes a part for the whole.
/// </summary>
internal static class ValueListWorkbook
{
    private static readonly string[] Keys =
    [
        "period", "unit_code", "unit", "code", "indicator", "measure", "value", "numerator", "denominator",
        "state", "qualifier_word", "raw", "note_of_value", "submission", "file", "sheet", "cell", "accepted_at",
    ];

    private static readonly double[] Widths = [12, 14, 20, 16, 28, 10, 14, 12, 12, 12, 10, 16, 20, 8, 26, 16, 8, 18];

    /// <param name="rowsPerSheet">Rows of values that a sheet takes.</param>
    /// <returns>How many values were written.</returns>
    public static long Write(IEnumerable<ValueRow> values, bool invented, ExportText text, DateTimeOffset at, string author, Stream output, int rowsPerSheet = XlsxFile.MaxRows - 2)
    {
        using var workbook = new XlsxFile(output, at);
        var counts = new List<(string Sheet, int Rows)>();
        using var rows = values.GetEnumerator();
        var more = rows.MoveNext();
        do
        {
            var sheet = workbook.Add(counts.Count == 0 ? text["sheet_list"] : text.Format("sheet_list_more", counts.Count + 1));
            Top(sheet, invented, text);
            var written = 0;
            sheet.Body = body =>
            {
                var line = new Line(text, sheet.Looks);
                for (; more && written < rowsPerSheet; more = rows.MoveNext(), written++) line.Write(body, rows.Current);
            };
            workbook.Write(sheet);
            counts.Add((sheet.Name, written));
        }
        while (more);
        Counts(workbook, counts, text);
        workbook.Finish(text["sheet_list"], invented ? text["banner"] : "", CellText.Storable(author, "…"));
        return counts.Sum(c => (long)c.Rows);
    }

    private static void Top(Sheet sheet, bool invented, ExportText text)
    {
        var row = 1;
        if (invented)
        {
            sheet.Text(row, 1, text["banner"]);
            sheet.Look(row++, 1, l => l with { Bold = true, Colour = Palette.Warning });
        }
        for (var i = 0; i < Keys.Length; i++)
        {
            sheet.Text(row, i + 1, text[Keys[i]]);
            sheet.Widths[i + 1] = Widths[i];
        }
        sheet.Look(row, 1, row, Keys.Length, Palette.Header);
        sheet.Frozen = (row, 0);
        (sheet.Page.TitleRows, sheet.Page.Landscape) = (row, true);
    }

    private static void Counts(XlsxFile workbook, List<(string Sheet, int Rows)> counts, ExportText text)
    {
        var sheet = workbook.Add(text["sheet_counts"]);
        (sheet.Widths[1], sheet.Widths[2]) = (30, 14);
        sheet.Text(1, 1, text["sheet"]);
        sheet.Text(1, 2, text["rows_written"]);
        sheet.Look(1, 1, 1, 2, Palette.Header);
        for (var i = 0; i < counts.Count; i++)
        {
            sheet.Text(i + 2, 1, counts[i].Sheet);
            sheet.Number(i + 2, 2, counts[i].Rows);
        }
        var total = counts.Count + 2;
        sheet.Text(total, 1, text["rows_total"]);
        sheet.Number(total, 2, counts.Sum(c => (double)c.Rows));
        sheet.Look(2, 1, total, 2, l => Palette.Body(l) with { Format = "#,##0" });
        sheet.Look(total, 1, total, 2, Palette.Summary);
        workbook.Write(sheet);
    }

    private sealed class Line(ExportText text, LookTable looks)
    {
        private readonly string _cut = text["cut"];
        private readonly Dictionary<ObservationState, string> _states = Enum.GetValues<ObservationState>().ToDictionary(s => s, s => text.Word(s));
        private readonly int _plain = looks.Number(new CellLook());

        public void Write(RowWriter row, in ValueRow value)
        {
            row.Begin();
            row.Text(value.Period.Code, _plain);
            Words(row, value.Unit.Code);
            Words(row, text.Name(value.Unit));
            Words(row, value.Indicator.Code);
            Words(row, text.Name(value.Indicator));
            Words(row, value.Indicator.UnitOfMeasure);
            Number(row, value.Value);
            Number(row, value.Numerator);
            Number(row, value.Denominator);
            row.Text(_states[value.State], _plain);
            Words(row, value.Qualifier);
            Words(row, value.Raw, once: true);
            Words(row, value.Note, once: true);
            row.Number(value.Source.Submission, _plain);
            Words(row, value.Source.FileName);
            Words(row, value.Source.Sheet);
            row.Text(value.Cell.ToString(), _plain, once: true);
            Words(row, value.Source.AcceptedAt);
            row.End();
        }

        private void Number(RowWriter row, double? number)
        {
            if (number is { } n && double.IsFinite(n)) row.Number(n, _plain);
            else row.Skip();
        }

        private void Words(RowWriter row, string? words, bool once = false)
        {
            if (string.IsNullOrEmpty(words)) row.Skip();
            else row.Text(CellText.Storable(words, _cut), _plain, once);
        }
    }
}
