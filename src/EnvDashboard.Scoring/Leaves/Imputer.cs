using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Scoring.Leaves;

/// <summary>
/// Fills in missing values as the leaf's <c>impute</c> says. Values that do not apply to a unit are never filled in. What is filled in
/// is marked, is used for scoring, and does not count as reported.
/// </summary>
internal static class Imputer
{
    public static void Fill(LeafColumn column, IndicatorColumn? source, int[]? parents)
    {
        var rule = column.Node.Impute;
        switch (rule.Method)
        {
            case ImputeMethod.None:
                return;
            case ImputeMethod.CarryForward:
                ForEachMissing(column, unit => Latest(source?.Earlier, unit, rule.MaxAge));
                return;
            case ImputeMethod.GroupMean or ImputeMethod.GroupMedian:
                var ofGroup = Middle(rule.Method, [.. column.Used.Where(value => !double.IsNaN(value))]);
                ForEachMissing(column, _ => ofGroup);
                return;
            default:
                var ofParents = MiddleByParent(rule.Method, column.Used, parents);
                ForEachMissing(column, unit => parents is null ? double.NaN : ofParents.GetValueOrDefault(parents[unit], double.NaN));
                return;
        }
    }

    private static void ForEachMissing(LeafColumn column, Func<int, double> valueOf)
    {
        for (var unit = 0; unit < column.Used.Length; unit++)
        {
            if (!double.IsNaN(column.Used[unit]) || (column.Marks[unit] & LeafMark.NotApplicable) != 0) continue;
            var value = valueOf(unit);
            column.Note(double.IsNaN(value) ? NoticeCode.NothingToImputeFrom : NoticeCode.Imputed, unit);
            if (double.IsNaN(value)) continue;
            column.Used[unit] = value;
            column.Marks[unit] |= LeafMark.Imputed;
        }
    }

    /// <summary>The latest earlier value that is not older than the limit, in periods.</summary>
    private static double Latest(IReadOnlyList<double[]>? earlier, int unit, int maxAge)
    {
        for (var age = 0; earlier is not null && age < Math.Min(maxAge, earlier.Count); age++)
        {
            if (double.IsFinite(earlier[age][unit])) return earlier[age][unit];
        }
        return double.NaN;
    }

    private static Dictionary<int, double> MiddleByParent(ImputeMethod method, double[] values, int[]? parents)
    {
        var byParent = new Dictionary<int, List<double>>();
        for (var unit = 0; parents is not null && unit < values.Length; unit++)
        {
            if (double.IsNaN(values[unit]) || parents[unit] < 0) continue;
            if (!byParent.TryGetValue(parents[unit], out var list)) byParent.Add(parents[unit], list = []);
            list.Add(values[unit]);
        }
        return byParent.ToDictionary(pair => pair.Key, pair => Middle(method, [.. pair.Value]));
    }

    /// <summary>Mean or median; NaN of nothing. The median of an even number is the mean of the two in the middle.</summary>
    private static double Middle(ImputeMethod method, double[] values)
    {
        if (values.Length == 0) return double.NaN;
        if (method is ImputeMethod.GroupMean or ImputeMethod.ParentMean) return values.Average();
        Array.Sort(values);
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
