using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Points;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;

namespace EnvDashboard.Application.Rankings;

/// <summary>The figures of one ranking, by column.</summary>
/// <param name="UnitIds">Ids parallel to <see cref="ScoringInput.UnitCodes"/>.</param>
/// <param name="Observations">How many values of the scheme's leaves the period holds for these units.</param>
/// <param name="Points">The entries that count, with where they came from.</param>
public sealed record RunInput(ScoringInput Scoring, IReadOnlyList<int> UnitIds, long Observations, IReadOnlyList<RunPoint> Points);

/// <summary>Reads what one ranking is computed from: one range of the observations for each period needed.</summary>
public sealed class GatherRunInput(IObservationBulk bulk)
{
    public async Task<RunInput> ExecuteAsync(AppDb db, DictionarySnapshot known, Scheme scheme, int periodId, CancellationToken cancellationToken)
    {
        var period = known.Periods[periodId];
        var units = known.Members(scheme.GroupCode, period);
        var position = units.Select((id, i) => (id, i)).ToDictionary(p => p.id, p => p.i);
        var indicators = scheme.IndicatorCodes.Select(code => known.IndicatorIds[code]).ToList();
        var leaves = scheme.Nodes.Where(n => n.IsLeaf).Select(n => known.IndicatorIds[n.IndicatorCode!]).ToHashSet();
        var columns = new Dictionary<int, Column>();
        long count = 0;
        foreach (var value in bulk.ReadNumbers(db, periodId, indicators))
        {
            if (!position.TryGetValue(value.Unit, out var at)) continue;
            if (!columns.TryGetValue(value.Indicator, out var column)) columns[value.Indicator] = column = new Column(units.Count);
            column.Set(at, value);
            if (leaves.Contains(value.Indicator)) count++;
        }
        var earlier = Earlier(db, known, scheme, period, position);
        var codes = units.Select(id => known.Units[id].Code).ToList();
        var points = await PointsInForce.OfAsync(db, periodId, scheme.Code, position.Keys, cancellationToken);
        return new RunInput(
            new ScoringInput
            {
                Scheme = scheme,
                UnitCodes = codes,
                ParentCodes = [.. units.Select(id => known.Units[id].ParentCode)],
                Columns = indicators.Where(i => columns.ContainsKey(i) || earlier.ContainsKey(i)).ToDictionary(
                    i => known.Indicators[i].Code,
                    i => (columns.GetValueOrDefault(i) ?? new Column(units.Count)).ToScoring(known.Indicators[i], earlier.GetValueOrDefault(i)),
                    StringComparer.Ordinal),
                Points = [.. points.Select(p => new PointEntry(known.Units[p.Unit].Code, p.Points, p.Reason, p.Evidence))],
            },
            units,
            count,
            points);
    }

    /// <summary>Values of the periods before, latest first, for the leaves that carry forward.</summary>
    private Dictionary<int, List<double[]>> Earlier(AppDb db, DictionarySnapshot known, Scheme scheme, Period period, Dictionary<int, int> position)
    {
        var reach = scheme.Nodes.Where(n => n.Impute.Method == ImputeMethod.CarryForward)
            .GroupBy(n => known.IndicatorIds[n.IndicatorCode!])
            .ToDictionary(g => g.Key, g => g.Max(n => n.Impute.MaxAge));
        var columns = reach.Keys.ToDictionary(i => i, _ => new List<double[]>());
        if (reach.Count == 0) return columns;
        var before = known.Periods.Where(p => p.Value.Kind == period.Kind && p.Value.Start < period.Start)
            .OrderByDescending(p => p.Value).Take(reach.Values.Max());
        foreach (var (id, _) in before)
        {
            foreach (var list in columns.Values) list.Add(NewColumn(position.Count));
            foreach (var value in bulk.ReadNumbers(db, id, reach.Keys))
            {
                if (position.TryGetValue(value.Unit, out var at)) columns[value.Indicator][^1][at] = value.Value;
            }
        }
        return columns;
    }

    private static double[] NewColumn(int count)
    {
        var column = new double[count];
        Array.Fill(column, double.NaN);
        return column;
    }

    private sealed class Column(int count)
    {
        private readonly double[] values = NewColumn(count);
        private double[]? numerators;
        private double[]? denominators;
        private readonly ObservationState[] states = Missing(count);

        public void Set(int at, in ObservedNumbers value)
        {
            values[at] = value.Value;
            states[at] = value.State;
            if (!double.IsNaN(value.Numerator)) (numerators ??= NewColumn(values.Length))[at] = value.Numerator;
            if (!double.IsNaN(value.Denominator)) (denominators ??= NewColumn(values.Length))[at] = value.Denominator;
        }

        public IndicatorColumn ToScoring(Domain.Indicators.Indicator indicator, IReadOnlyList<double[]>? earlier) => new()
        {
            Indicator = indicator,
            Values = values,
            Numerators = numerators,
            Denominators = denominators,
            States = states,
            Earlier = earlier,
        };

        private static ObservationState[] Missing(int count)
        {
            var states = new ObservationState[count];
            Array.Fill(states, ObservationState.NotReported);
            return states;
        }
    }
}
