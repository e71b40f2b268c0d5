using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Application.Exports.Comparison.Sheets;

/// <summary>
/// Average, pooled ratio, best, worst and how many units have a value, over the units listed. The pooled ratio stands beside the mean of
/// the ratios because the two differ and only the first is the ratio of the whole.
/// </summary>
internal static class ValueSummary
{
    private const int PeriodColumn = 1, Unit = 4;

    /// <returns>The row after the last one written; the count of units is the last.</returns>
    public static int Add(TableSheet table, ComparisonDraft draft, IReadOnlyList<ValueColumns> plan, ValueTable values, Period period, int first)
    {
        var pooled = plan.Any(p => p.Indicator.Kind == IndicatorKind.Ratio);
        string[] keys = pooled ? ["average", "pooled", "best", "worst", "with_value"] : ["average", "best", "worst", "with_value"];
        for (var i = 0; i < keys.Length; i++)
        {
            table.Text(first + i, PeriodColumn, period.Code);
            table.Text(first + i, Unit, draft.Text[keys[i]], widest: 24);
        }
        foreach (var column in plan) Column(table, column, [.. values.Of(column.Indicator.Code)], first, pooled);
        return first + keys.Length;
    }

    private static void Column(TableSheet table, ValueColumns column, List<ComparedValue> values, int first, bool pooled)
    {
        var at = first;
        var numbers = values.Where(v => v.Value is not null).Select(v => v.Value!.Value).ToList();
        if (numbers.Count > 0) table.Number(at, column.Value, numbers.Average(), column.Places);
        at++;
        if (pooled)
        {
            if (column.Indicator.Kind == IndicatorKind.Ratio) Pooled(table, column, values, at);
            at++;
        }
        if (numbers.Count > 0 && column.Goodness is { } goodness)
        {
            table.Number(at, column.Value, numbers.MaxBy(goodness), column.Places);
            table.Number(at + 1, column.Value, numbers.MinBy(goodness), column.Places);
        }
        table.Number(at + 2, column.Value, numbers.Count);
    }

    private static void Pooled(TableSheet table, ValueColumns column, List<ComparedValue> values, int at)
    {
        var whole = values.Where(v => v.Numerator is not null && v.Denominator is not null).ToList();
        var (numerator, denominator) = (whole.Sum(v => v.Numerator!.Value), whole.Sum(v => v.Denominator!.Value));
        if (whole.Count == 0) return;
        table.Number(at, column.Numerator!.Value, numerator, column.PartPlaces);
        table.Number(at, column.Denominator!.Value, denominator, column.PartPlaces);
        if (denominator != 0) table.Number(at, column.Value, numerator / denominator * (column.Indicator.IsPercent ? 100 : 1), column.Places);
    }
}
