using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Rules;

/// <summary>The staged values of one indicator in one period: a stretch of the arrays of <see cref="StagedColumns"/>.</summary>
internal readonly record struct StagedColumn(int Indicator, int Period, int Start, int Count);

/// <summary>
/// Staged values put into columns by counting: both passes read the values in the order in which they lie in memory, which is what
/// makes it quick. Loops over all values are optimised from their first call here and in the checks: a workbook is checked once, there is
/// no second run to be warm for.
/// </summary>
internal sealed class StagedColumns
{
    private readonly Dictionary<int, int[]> ids = [];
    private readonly int indicatorCount;
    private readonly int[] items;
    private readonly int[] units;
    private readonly double[] numbers;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public StagedColumns(StagedValues values)
    {
        indicatorCount = values.IndicatorCodes.Count;
        var staged = CollectionsMarshal.AsSpan(values.Items);
        (items, units, numbers) = (new int[staged.Length], new int[staged.Length], new double[staged.Length]);
        All = Count(staged);
        var next = All.Select(c => c.Start).ToArray();
        var (period, byIndicator) = (-1, Array.Empty<int>());
        for (var i = 0; i < staged.Length; i++)
        {
            ref readonly var item = ref staged[i];
            if (item.Period != period) (period, byIndicator) = (item.Period, ids[item.Period]);
            var at = next[byIndicator[item.Indicator] - 1]++;
            (items[at], units[at], numbers[at]) = (i, item.Unit, item.Value);
        }
    }

    /// <summary>In the order in which the workbook first speaks of them.</summary>
    public IReadOnlyList<StagedColumn> All { get; }

    public StagedColumn? Find(int indicator, int period) =>
        indicator >= 0 && ids.TryGetValue(period, out var byIndicator) && byIndicator[indicator] is > 0 and var id ? All[id - 1] : null;

    /// <summary>Positions among the staged values.</summary>
    public ReadOnlySpan<int> Items(in StagedColumn column) => items.AsSpan(column.Start, column.Count);

    public ReadOnlySpan<int> Units(in StagedColumn column) => units.AsSpan(column.Start, column.Count);

    public ReadOnlySpan<double> Numbers(in StagedColumn column) => numbers.AsSpan(column.Start, column.Count);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private List<StagedColumn> Count(ReadOnlySpan<StagedValue> staged)
    {
        var counts = new List<StagedColumn>();
        var (period, byIndicator) = (-1, Array.Empty<int>());
        foreach (ref readonly var item in staged)
        {
            if (item.Period != period)
            {
                period = item.Period;
                if (!ids.TryGetValue(period, out byIndicator!)) ids[period] = byIndicator = new int[indicatorCount];
            }
            ref var id = ref byIndicator[item.Indicator];
            if (id == 0)
            {
                counts.Add(new(item.Indicator, item.Period, 0, 0));
                id = counts.Count;
            }
            CollectionsMarshal.AsSpan(counts)[id - 1] = counts[id - 1] with { Count = counts[id - 1].Count + 1 };
        }
        var start = 0;
        for (var i = 0; i < counts.Count; i++)
        {
            counts[i] = counts[i] with { Start = start };
            start += counts[i].Count;
        }
        return counts;
    }
}
