using EnvDashboard.Domain.Observations;
using EnvDashboard.Storage.Model;

namespace EnvDashboard.Storage.Bulk;

/// <summary>A change to one unit's numbers in a column.</summary>
internal readonly record struct NumberChange(int Unit, double Value, double Numerator, double Denominator, ObservationState State, bool Clears);

/// <summary>The numbers of one indicator in one period while they are being changed.</summary>
public sealed class NumberColumn
{
    private readonly List<int> units = [];
    private readonly List<double> values = [];
    private readonly List<double> numerators = [];
    private readonly List<double> denominators = [];
    private readonly List<ObservationState> states = [];

    public bool IsEmpty => units.Count == 0;

    public void Add(int unit, double value, double numerator, double denominator, ObservationState state)
    {
        units.Add(unit);
        values.Add(value);
        numerators.Add(numerator);
        denominators.Add(denominator);
        states.Add(state);
    }

    /// <summary>A stored column with changes in it, both in the order of the units.</summary>
    /// <param name="changes">At most one for each unit.</param>
    internal static NumberColumn Merge(ObservationColumnRow? row, List<NumberChange> changes)
    {
        var merged = new NumberColumn();
        var at = 0;
        if (row is not null)
        {
            foreach (var number in Read(row))
            {
                for (; at < changes.Count && changes[at].Unit < number.Unit; at++) merged.Add(changes[at]);
                if (at < changes.Count && changes[at].Unit == number.Unit) merged.Add(changes[at++]);
                else merged.Add(number.Unit, number.Value, number.Numerator, number.Denominator, number.State);
            }
        }
        for (; at < changes.Count; at++) merged.Add(changes[at]);
        return merged;
    }

    public static IEnumerable<ObservedNumbers> Read(ObservationColumnRow row)
    {
        var (units, values) = (PackedArrays.Ids(row.Units), PackedArrays.Numbers(row.Values));
        var (numerators, denominators) = (PackedArrays.NumbersOrNull(row.Numerators), PackedArrays.NumbersOrNull(row.Denominators));
        var states = PackedArrays.States(row.States);
        for (var i = 0; i < units.Length; i++)
        {
            yield return new(row.IndicatorId, units[i], values[i], numerators?[i] ?? double.NaN, denominators?[i] ?? double.NaN, states?[i] ?? ObservationState.Reported);
        }
    }

    public void WriteTo(ObservationColumnRow row)
    {
        row.Units = PackedArrays.PackIds(units);
        row.Values = PackedArrays.Pack(values.ToArray());
        row.Numerators = PackedArrays.PackNumbers([.. numerators]);
        row.Denominators = PackedArrays.PackNumbers([.. denominators]);
        row.States = PackedArrays.PackStates([.. states]);
    }

    private void Add(in NumberChange change)
    {
        if (!change.Clears) Add(change.Unit, change.Value, change.Numerator, change.Denominator, change.State);
    }
}
