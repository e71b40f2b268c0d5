using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Application.Exports.Comparison.Sheets;

/// <summary>The columns of one indicator: value, and where there is something to say numerator, denominator, qualifier and state.</summary>
internal sealed record ValueColumns(
    Indicator Indicator, SchemeNode? Leaf, string Environment, int Value, int? Numerator, int? Denominator, int? Remark, int Places, int PartPlaces)
{
    public int Last => Remark ?? Denominator ?? Value;

    /// <summary>Columns of all indicators, those of one environment side by side, in the order of first appearance.</summary>
    public static IReadOnlyList<ValueColumns> Plan(ComparisonDraft draft, int firstColumn)
    {
        var values = draft.Content.Values.ToLookup(v => v.Indicator.Code, StringComparer.Ordinal);
        var leaves = draft.Leaves;
        var planned = new List<ValueColumns>();
        foreach (var group in draft.Content.Indicators.GroupBy(i => EnvironmentOf(draft, leaves.GetValueOrDefault(i.Code))))
        {
            foreach (var indicator in group)
            {
                var first = planned.Count == 0 ? firstColumn : planned[^1].Last + 1;
                planned.Add(Of(indicator, leaves.GetValueOrDefault(indicator.Code), group.Key, [.. values[indicator.Code]], first));
            }
        }
        return planned;
    }

    /// <summary>Parts that each fit on a sheet, every one beginning behind the columns of the units.</summary>
    public static IReadOnlyList<IReadOnlyList<ValueColumns>> Split(IReadOnlyList<ValueColumns> plan, int firstColumn, int mostColumns)
    {
        var (parts, part, moved) = (new List<IReadOnlyList<ValueColumns>>(), new List<ValueColumns>(), 0);
        foreach (var column in plan)
        {
            if (part.Count > 0 && column.Last - moved > mostColumns)
            {
                parts.Add(part);
                (part, moved) = ([], column.Value - firstColumn);
            }
            part.Add(column with
            {
                Value = column.Value - moved, Numerator = column.Numerator - moved, Denominator = column.Denominator - moved, Remark = column.Remark - moved,
            });
        }
        parts.Add(part);
        return parts;
    }

    /// <summary>A remark is what the number alone would hide: 约, 余, 有异议, 零报告.</summary>
    public static bool NeedsRemark(ComparedValue value) =>
        !string.IsNullOrWhiteSpace(value.Qualifier) || value.State != ObservationState.Reported && value.Value is not null;

    /// <summary>How good a value is, the higher the better; null when the indicator does not say.</summary>
    public Func<double, double>? Goodness => GoodnessOf(Indicator, Leaf);

    internal static Func<double, double>? GoodnessOf(Indicator indicator, SchemeNode? leaf) => indicator.Direction switch
    {
        Direction.Higher => v => v,
        Direction.Lower => v => -v,
        Direction.Target when leaf?.Target is { } target => v => -Math.Abs(v - target),
        Direction.Interval when leaf is { InnerLow: { } low, InnerHigh: { } high } => v => -Math.Max(0, Math.Max(low - v, v - high)),
        _ => null,
    };

    private static ValueColumns Of(Indicator indicator, SchemeNode? leaf, string environment, List<ComparedValue> values, int first)
    {
        var parts = indicator.Kind == IndicatorKind.Ratio || values.Any(v => v.Numerator is not null || v.Denominator is not null);
        int? remark = values.Any(NeedsRemark) ? first + (parts ? 3 : 1) : null;
        var places = indicator.Decimals ?? NumberFormats.Needed(values.Where(v => v.Value is not null).Select(v => v.Value!.Value));
        var partPlaces = NumberFormats.Needed(values.Where(v => v.Numerator is not null).Select(v => v.Numerator!.Value).Concat(values.Where(v => v.Denominator is not null).Select(v => v.Denominator!.Value)));
        return new(indicator, leaf, environment, first, parts ? first + 1 : null, parts ? first + 2 : null, remark, places, partPlaces);
    }

    /// <summary>Name of the node below the root that the indicator counts under.</summary>
    internal static string EnvironmentOf(ComparisonDraft draft, SchemeNode? leaf)
    {
        if (leaf is null) return draft.Text[draft.Content.Scheme is null ? "indicators" : "other_indicators"];
        var node = leaf;
        while (node.ParentCode is { } parent && draft.Nodes[parent].ParentCode is not null) node = draft.Nodes[parent];
        return draft.Text.Name(node);
    }
}
