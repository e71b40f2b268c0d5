using System.Runtime.CompilerServices;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Rules;

/// <summary>Fills columns for given units with what will be in force: staged values over those in force before.</summary>
internal sealed class ColumnReader
{
    private readonly StagedValues values;
    private readonly StagedColumns staged;
    private readonly IEarlierValues earlier;
    private readonly Dictionary<string, int> indicators;
    private readonly Dictionary<string, int> periods;
    private readonly List<Period> candidates;
    private readonly Dictionary<(string, TermPeriod), Period?> neighbours = [];
    private readonly int[] slots;

    public ColumnReader(StagedValues values, StagedColumns staged, IEarlierValues earlier)
    {
        (this.values, this.staged, this.earlier) = (values, staged, earlier);
        indicators = Positions(values.IndicatorCodes);
        periods = Positions(values.Periods.Select(p => p.Code));
        candidates = [.. values.Periods.Concat(earlier.Periods).Distinct()];
        slots = new int[values.UnitCodes.Count];
    }

    /// <summary>−1 when the workbook holds no value of it.</summary>
    public int Indicator(string code) => indicators.GetValueOrDefault(code, -1);

    /// <summary>Fills the column of a term, seen from a period; returns the period it speaks of, null (and NaN throughout) when there is none.</summary>
    public Period? Fill(RuleTerm term, Period from, ReadOnlySpan<int> units, Span<double> column)
    {
        if (PeriodOf(from, term.Period) is not { } period)
        {
            column.Fill(double.NaN);
            return null;
        }
        earlier.Fill(term.IndicatorCode, period, term.Part, units, column);
        if (periods.TryGetValue(period.Code, out var at) && staged.Find(Indicator(term.IndicatorCode), at) is { } place) Overlay(place, term.Part, units, column);
        return period;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Overlay(in StagedColumn place, TermPart part, ReadOnlySpan<int> units, Span<double> column)
    {
        // Slots are counted from 1, so that the array of zeros it starts as says "not asked for".
        for (var i = 0; i < units.Length; i++) slots[units[i]] = i + 1;
        var items = staged.Items(place);
        var owners = staged.Units(place);
        var numbers = staged.Numbers(place);
        for (var i = 0; i < owners.Length; i++)
        {
            var slot = slots[owners[i]] - 1;
            if (slot < 0) continue;
            column[slot] = part switch
            {
                TermPart.Numerator => values.Items[items[i]].Numerator,
                TermPart.Denominator => values.Items[items[i]].Denominator,
                _ => numbers[i],
            };
        }
        foreach (var unit in units) slots[unit] = 0;
    }

    private Period? PeriodOf(Period period, TermPeriod which)
    {
        if (which == TermPeriod.Same) return period;
        if (neighbours.TryGetValue((period.Code, which), out var found)) return found;
        found = which == TermPeriod.Previous ? PeriodNeighbours.Previous(period, candidates) : PeriodNeighbours.LastYear(period, candidates);
        return neighbours[(period.Code, which)] = found;
    }

    private static Dictionary<string, int> Positions(IEnumerable<string> codes) =>
        codes.Select((code, i) => (code, i)).DistinctBy(p => p.code).ToDictionary(p => p.code, p => p.i, StringComparer.Ordinal);
}
