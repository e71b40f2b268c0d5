using EnvDashboard.Application.Exports.Workbooks;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Application.Exports.Comparison.Sheets;

/// <summary>One row for every value in force: what it is, and the very cell and the time it came from. Written as it goes: such lists are long.</summary>
internal static class ProvenanceSheet
{
    private const int LastColumn = 16;

    public static void Add(ComparisonDraft draft)
    {
        var text = draft.Text;
        var table = new TableSheet(draft, "provenance", text["provenance_note"]);
        string[] keys =
        [
            "period", "unit_code", "unit", "code", "indicator", "value", "numerator", "denominator",
            "state", "qualifier_word", "raw", "submission", "file", "sheet", "cell", "accepted_at",
        ];
        for (var i = 0; i < keys.Length; i++) table.Header(table.HeaderRow, i + 1, text[keys[i]], 10);
        Widths(table, draft);
        table.Sheet.Look(table.HeaderRow, 1, table.HeaderRow, LastColumn, Palette.Header);
        table.Sheet.Filter = new(table.HeaderRow, 1, table.HeaderRow + Math.Max(1, draft.Content.Values.Count), LastColumn);
        table.Finish(LastColumn, headerRows: 1);
        PrintSetup.Apply(table, draft, headerRows: 1, keyColumns: 3, landscape: true);
        table.Sheet.Body = rows => Rows(rows, draft, table.Sheet.Looks);
    }

    /// <summary>From the things that occur, not from every cell: the list itself is passed only once.</summary>
    private static void Widths(TableSheet table, ComparisonDraft draft)
    {
        var text = draft.Text;
        foreach (var period in draft.Content.Periods) Note(1, period.Code, 24);
        foreach (var unit in draft.Content.Units)
        {
            Note(2, unit.Code, 24);
            Note(3, text.Name(unit), 24);
        }
        foreach (var indicator in draft.Content.Indicators)
        {
            Note(4, indicator.Code, 24);
            Note(5, text.Name(indicator), 34);
        }
        double[] widths = [12, 10, 10, 9, 8, 16, 7, 24, 14, 7, 16];
        for (var i = 0; i < widths.Length; i++) table.Widths.Note(6 + i, widths[i]);

        void Note(int column, string words, double widest) => table.Widths.Note(column, Math.Min(ColumnWidths.Of(words), widest));
    }

    /// <summary>Numbers are written as they are stored, without a format that rounds them: this is the sheet to check against.</summary>
    private static void Rows(RowWriter rows, ComparisonDraft draft, LookTable looks)
    {
        var plain = looks.Number(Palette.Body(new CellLook()));
        var (text, cut) = (draft.Text, draft.Text["cut"]);
        var states = Enum.GetValues<ObservationState>().ToDictionary(s => s, s => text.Word(s));
        foreach (var value in draft.Content.Values)
        {
            rows.Begin();
            rows.Text(value.Period.Code, plain);
            rows.Text(Stored(value.Unit.Code), plain);
            rows.Text(Stored(text.Name(value.Unit)), plain);
            rows.Text(Stored(value.Indicator.Code), plain);
            rows.Text(Stored(text.Name(value.Indicator)), plain);
            rows.Number(value.Value, plain);
            rows.Number(value.Numerator, plain);
            rows.Number(value.Denominator, plain);
            rows.Text(states[value.State], plain);
            rows.Text(Stored(value.Qualifier), plain);
            rows.Text(Stored(value.Raw), plain, once: true);
            rows.Number(value.Submission, plain);
            rows.Text(Stored(value.FileName), plain);
            rows.Text(Stored(value.Sheet), plain);
            rows.Text(value.Cell, plain, once: true);
            rows.Text(value.AcceptedAt, plain);
            rows.End();
        }

        string? Stored(string? words) => words is null ? null : CellText.Storable(words, cut);
    }
}
