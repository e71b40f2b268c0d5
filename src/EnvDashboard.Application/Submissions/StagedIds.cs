using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Storage.Bulk;

namespace EnvDashboard.Application.Submissions;

/// <summary>Ids of what staged values name by code; −1 where the dictionaries do not hold it yet.</summary>
internal sealed class StagedIds(StagedValues values, DictionarySnapshot known)
{
    private readonly int[] units = [.. values.UnitCodes.Select(c => known.UnitIds.GetValueOrDefault(c, -1))];
    private readonly int[] indicators = [.. values.IndicatorCodes.Select(c => known.IndicatorIds.GetValueOrDefault(c, -1))];
    private readonly int[] periods = [.. values.Periods.Select(p => known.PeriodIds.GetValueOrDefault(p.Code, -1))];

    public ObservationKey KeyOf(in StagedValue value)
    {
        var (period, indicator, unit) = (periods[value.Period], indicators[value.Indicator], units[value.Unit]);
        return period < 0 || indicator < 0 || unit < 0 ? new(-1, -1, -1) : new(period, indicator, unit);
    }

    /// <summary>Positions of the values in the order of their keys, and those keys.</summary>
    public (int[] Order, ObservationKey[] Keys) Sorted(List<StagedValue> items)
    {
        var keys = new ObservationKey[items.Count];
        var packed = new ulong[items.Count];
        var order = new int[items.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = KeyOf(items[i]);
            order[i] = i;
            // Sorting numbers is several times faster than sorting structs; ids fit, the dictionaries are small.
            packed[i] = ((ulong)(uint)(keys[i].Period + 1) << 44) | ((ulong)(uint)(keys[i].Indicator + 1) << 24) | (uint)(keys[i].Unit + 1);
        }
        Array.Sort(packed, order);
        return (order, Array.ConvertAll(order, i => keys[i]));
    }
}
