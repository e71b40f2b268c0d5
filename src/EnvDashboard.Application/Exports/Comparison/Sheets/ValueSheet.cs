using ClosedXML.Excel;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Application.Exports.Comparison.Sheets;

/// <summary>
/// Units down, indicators across, one block of rows per period under one header, so that it can be filtered and copied as one table.
/// What is missing is said in words: a blank or a zero would be read as a number.
/// </summary>
internal static class ValueSheet
{
    private const int PeriodColumn = 1, Rank = 2, Code = 3, Unit = 4, Keys = 4;

    public static void Add(ComparisonDraft draft)
    {
        var plan = ValueColumns.Plan(draft, Keys + 1);
        var table = new TableSheet(draft, "values", draft.Text["values_note"], draft.Text["values_scope"]);
        var columns = plan.Count == 0 ? Keys : plan[^1].Last;
        Headers(table, draft, plan);
        var first = table.HeaderRow + 3;
        var values = draft.Content.Values.ToDictionary(v => (v.Period.Code, v.Unit.Code, v.Indicator.Code));
        var at = first;
        var summaries = new List<(int First, int Last)>();
        foreach (var period in draft.Content.Periods.Reverse())
        {
            at = Rows(table, draft, plan, values, period, at);
            var end = ValueSummary.Add(table, draft, plan, period, at);
            summaries.Add((at, end - 1));
            at = end;
        }
        Look(table, plan, first, at - 1, columns, summaries);
        table.Sheet.Range(first - 1, 1, at - 1, columns).SetAutoFilter();
        table.Finish(columns, headerRows: 3, PrintSetup.LandscapeWidth);
        PrintSetup.Apply(table, draft, headerRows: 3, keyColumns: Unit, landscape: true);
        WidePages.Break(table, Unit, [.. plan.GroupBy(p => p.Environment).Select(g => (g.First().Value, g.Last().Last))]);
    }

    private static void Headers(TableSheet table, ComparisonDraft draft, IReadOnlyList<ValueColumns> plan)
    {
        var (top, middle, row) = (table.HeaderRow, table.HeaderRow + 1, table.HeaderRow + 2);
        string[] keys = ["period", "rank", "unit_code", "unit"];
        for (var i = 0; i < keys.Length; i++) table.Header(row, i + 1, draft.Text[keys[i]]);
        table.Widths.Note(Rank, 7);
        foreach (var column in plan)
        {
            var measure = column.Indicator.UnitOfMeasure;
            var value = string.IsNullOrWhiteSpace(measure) ? draft.Text["value"] : draft.Text.Format("value_measure", measure);
            table.Header(row, column.Value, value + Arrow(column.Indicator.Direction), 12);
            if (column.Numerator is { } numerator) table.Header(row, numerator, draft.Text["numerator"], 12);
            if (column.Denominator is { } denominator) table.Header(row, denominator, draft.Text["denominator"], 12);
            if (column.Remark is { } remark) table.Header(row, remark, draft.Text["qualifier"], 10);
            table.Sheet.Cell(middle, column.Value).SetValue(CellText.Storable(draft.Text.Name(column.Indicator), "…"));
        }
        WorkbookStyle.Header(table.Sheet.Range(top, 1, row, plan.Count == 0 ? Keys : plan[^1].Last));
        foreach (var group in plan.GroupBy(p => p.Environment)) TopHeader(table, top, group.Key, group.First().Value, group.Last().Last);
        var lines = 1;
        foreach (var column in plan)
        {
            var text = draft.Text.Name(column.Indicator);
            // A lone value column must not squeeze a long name into a tower.
            if (column.Last == column.Value) table.Widths.Note(column.Value, Math.Min(ColumnWidths.Of(text) / 2, 16));
            lines = Math.Max(lines, ColumnWidths.Lines(text, table.Widths.Sum(column.Value, column.Last)));
            table.Join(middle, column.Value, column.Last);
            if (CellText.LooksLikeFormula(text)) table.Sheet.Cell(middle, column.Value).Style.SetIncludeQuotePrefix();
        }
        table.Lines(middle, lines);
    }

    private static void TopHeader(TableSheet table, int row, string text, int first, int last)
    {
        table.Sheet.Cell(row, first).SetValue(CellText.Storable(text, "…"));
        if (CellText.LooksLikeFormula(text)) table.Sheet.Cell(row, first).Style.SetIncludeQuotePrefix();
        table.Join(row, first, last);
    }

    private static string Arrow(Direction direction) => direction switch { Direction.Higher => " ↑", Direction.Lower => " ↓", _ => "" };

    private static int Rows(
        TableSheet table, ComparisonDraft draft, IReadOnlyList<ValueColumns> plan, Dictionary<(string, string, string), ComparedValue> values, Period period, int at)
    {
        foreach (var (unit, ranked) in draft.InRankOrder(draft.Ranking(period)))
        {
            table.Text(at, PeriodColumn, period.Code);
            if (ranked is not null) table.Number(at, Rank, ranked.Rank);
            else table.Word(at, Rank, draft.Text["unranked_word"]);
            table.Text(at, Code, unit.Code);
            table.Text(at, Unit, draft.Text.Name(unit));
            foreach (var column in plan) Cell(table, draft, column, values.GetValueOrDefault((period.Code, unit.Code, column.Indicator.Code)), at);
            at++;
        }
        return at;
    }

    private static void Cell(TableSheet table, ComparisonDraft draft, ValueColumns column, ComparedValue? value, int at)
    {
        if (value is null)
        {
            table.Word(at, column.Value, draft.Text["no_record"]);
            return;
        }
        if (value.Value is { } number) table.Number(at, column.Value, number, column.Places);
        else table.Word(at, column.Value, Absence(draft.Text, value));
        if (column.Numerator is { } n && value.Numerator is { } numerator) table.Number(at, n, numerator, column.PartPlaces);
        if (column.Denominator is { } d && value.Denominator is { } denominator) table.Number(at, d, denominator, column.PartPlaces);
        if (column.Remark is not { } remark || !ValueColumns.NeedsRemark(value)) return;
        var words = new List<string>();
        if (!string.IsNullOrWhiteSpace(value.Qualifier)) words.Add(value.Qualifier.Trim());
        if (value.State != ObservationState.Reported && value.Value is not null) words.Add(draft.Text.Word(value.State));
        table.Text(at, remark, draft.Text.List(words), widest: 16);
    }

    private static string Absence(ExportText text, ComparedValue value) => value switch
    {
        { State: not ObservationState.Reported } => text.Word(value.State),
        { Denominator: 0 } => text["zero_denominator"],
        _ => text["no_number"],
    };

    private static void Look(TableSheet table, IReadOnlyList<ValueColumns> plan, int first, int last, int columns, List<(int First, int Last)> summaries)
    {
        if (last < first) return;
        WorkbookStyle.Body(table.Sheet.Range(first, 1, last, columns));
        table.Sheet.Range(first, Rank, last, Rank).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        foreach (var column in plan)
        {
            table.Sheet.Range(first, column.Value, last, column.Value).Style
                .NumberFormat.SetFormat(NumberFormats.Places(column.Places)).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
            if (column.Numerator is { } numerator)
            {
                table.Sheet.Range(first, numerator, last, numerator + 1).Style.NumberFormat.SetFormat(NumberFormats.Places(column.PartPlaces));
            }
        }
        foreach (var (from, to) in summaries)
        {
            WorkbookStyle.Summary(table.Sheet.Range(from, 1, to, columns));
            table.Sheet.Range(to, Keys, to, columns).Style.NumberFormat.SetFormat("#,##0");
        }
    }
}
