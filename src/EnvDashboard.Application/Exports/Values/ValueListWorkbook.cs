using System.Globalization;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Workbooks;
using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Application.Exports.Values;

/// <summary>Values as a workbook, a row each, on as many sheets as they need (<see cref="LongList"/>).</summary>
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
    public static long Write(IEnumerable<ValueRow> values, bool invented, ExportText text, DateTimeOffset at, string author, Stream output, int rowsPerSheet = LongList.MostRows)
    {
        using var workbook = new XlsxFile(output, at);
        var list = new LongList(text["sheet_list"], [.. Keys.Select(k => text[k])], Widths, invented) { RowsPerSheet = rowsPerSheet };
        var line = new Line(text, workbook.Looks);
        var written = list.Write(workbook, values, text, (body, value) => line.Write(body, value));
        LongList.Count(workbook, written, text);
        workbook.Finish(list.Name, invented ? text["banner"] : "", CellText.Storable(author, "…"));
        return written.Sum(w => (long)w.Rows);
    }

    private sealed class Line(ExportText text, LookTable looks)
    {
        private readonly string _cut = text["cut"];
        private readonly Dictionary<ObservationState, string> _states = Enum.GetValues<ObservationState>().ToDictionary(s => s, s => text.Word(s));
        private readonly int _plain = looks.Number(new CellLook());

        public void Write(RowWriter row, in ValueRow value)
        {
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
