using EnvDashboard.Application.Exports.Workbooks;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Application.Exports.Comparison.Sheets;

/// <summary>One sheet for each environment: every value of the last period beside average, best, target, the period before and a year ago.</summary>
internal static class EnvironmentSheets
{
    private const int Code = 1, Name = 2, UnitCode = 3, Unit = 4, Value = 5, Numerator = 6, Denominator = 7, Rank = 8, Last = 16;

    private static readonly string[] Keys =
    [
        "code", "indicator", "unit_code", "unit", "value", "numerator", "denominator", "rank", "average", "best", "target", "value_before", "value_year_before", "gap_average", "gap_best", "qualifier",
    ];

    public static void Add(ComparisonDraft draft, ValueTable values)
    {
        var leaves = draft.Leaves;
        foreach (var group in draft.Content.Indicators.GroupBy(i => ValueColumns.EnvironmentOf(draft, leaves.GetValueOrDefault(i.Code))))
        {
            var table = new TableSheet(draft, "environment", [draft.Text["values_scope"], Note(draft)], group.Key);
            for (var i = 0; i < Keys.Length; i++) table.Header(table.HeaderRow, i + 1, draft.Text[Keys[i]], 10);
            var first = table.HeaderRow + 1;
            var at = first;
            foreach (var indicator in group)
            {
                var compared = new ValueComparison(draft.Content, values, indicator, leaves.GetValueOrDefault(indicator.Code));
                var from = at;
                foreach (var (unit, _) in draft.InRankOrder(draft.Latest)) Row(table, draft, compared, unit.Code, draft.Text.Name(unit), at++);
                var places = NumberFormats.Places(compared.Places);
                table.Sheet.Look(from, Value, at - 1, Value, l => l with { Format = places, Across = Across.Right });
                table.Sheet.Look(from, Rank + 1, at - 1, Last - 1, l => l with { Format = places, Across = Across.Right });
                if (at > from) table.Sheet.Colourings.Add(new(new(from, Rank, at - 1, Rank), Palette.ScaleHigh, Palette.ScaleLow));
            }
            table.Sheet.Look(table.HeaderRow, 1, table.HeaderRow, Last, Palette.Header);
            if (at > first) table.Sheet.Look(first, 1, at - 1, Last, Palette.Body);
            table.Sheet.Filter = new(table.HeaderRow, 1, Math.Max(first, at - 1), Last);
            table.Finish(Last, headerRows: 1);
            PrintSetup.Apply(table, draft, headerRows: 1, keyColumns: Unit, landscape: true);
        }
    }

    /// <summary>What stands beside the last period, so that no column has to be guessed at.</summary>
    internal static string Note(ComparisonDraft draft)
    {
        var (before, year) = (draft.Content.Reference.Before, draft.Content.Reference.YearBefore);
        return draft.Text.Format(
            "reference_note", PeriodLabel.Of(draft.Content.Periods[^1], draft.Text),
            before is null ? "—" : PeriodLabel.Of(before, draft.Text), year is null ? "—" : PeriodLabel.Of(year, draft.Text));
    }

    private static void Row(TableSheet table, ComparisonDraft draft, ValueComparison compared, string unitCode, string unit, int at)
    {
        var value = compared.Of(unitCode);
        table.Text(at, Code, compared.Indicator.Code, 18);
        table.Text(at, Name, draft.Text.Name(compared.Indicator), 26);
        table.Text(at, UnitCode, unitCode);
        table.Text(at, Unit, unit, 20);
        if (value?.Value is { } number) table.Number(at, Value, number, compared.Places);
        else table.Word(at, Value, value is null ? draft.Text["no_record"] : ValueSheet.Absence(draft.Text, value));
        Number(Numerator, value?.Numerator, 0);
        Number(Denominator, value?.Denominator, 0);
        Number(Rank, compared.Rank(value?.Value), 0);
        Beside(table, compared, unitCode, value?.Value, Rank + 1, at);
        if (value is not null && Remark(draft.Text, compared.Leaf, value) is { Length: > 0 } remark) table.Text(at, Last, remark, 22);

        void Number(int column, double? n, int places)
        {
            if (n is { } known) table.Number(at, column, known, places);
        }
    }

    /// <summary>Seven columns: average, best, target, period before, year before, gap to the average, gap to the best.</summary>
    internal static void Beside(TableSheet table, ValueComparison compared, string unit, double? value, int first, int at)
    {
        double?[] beside = [compared.Average, compared.Best, compared.Target, compared.Before(unit), compared.YearBefore(unit), value - compared.Average, value - compared.Best];
        for (var i = 0; i < beside.Length; i++)
        {
            if (beside[i] is { } number) table.Number(at, first + i, number, compared.Places);
        }
    }

    internal static string Remark(ExportText text, SchemeNode? leaf, ComparedValue value)
    {
        var words = new List<string>();
        if (!string.IsNullOrWhiteSpace(value.Qualifier)) words.Add(value.Qualifier.Trim());
        if (value.State != ObservationState.Reported && value.Value is not null) words.Add(text.Word(value.State));
        if (leaf?.BaseMin is { } least && value.Denominator is { } denominator && denominator < least) words.Add(text.Format("small_base", denominator, least));
        return text.List(words);
    }
}
