using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Robustness;

namespace EnvDashboard.Tests.Scoring;

/// <summary>Reproducible schemes and figures for tests of properties: two environments, six leaves, gaps, ties.</summary>
internal static class RandomScheme
{
    public static readonly Normalisation[] All = [.. Enum.GetValues<Normalisation>().Where(n => n != Normalisation.Wilson)];

    public static SchemeBuilder Build(long seed, int units = 12, IReadOnlyList<Normalisation>? normalisations = null, double gaps = 0.15, Func<double, double>? weight = null, long? valueSeed = null)
    {
        var shape = new SeededSequence(seed, 1);
        var figures = new SeededSequence(valueSeed ?? seed, 2);
        var choices = normalisations ?? All;
        var builder = new SchemeBuilder().Root();
        for (var e = 1; e <= 2; e++)
        {
            var parent = FormattableString.Invariant($"E{e}");
            builder.Inner(parent, weight: Weight(ref shape, weight));
            for (var i = 1; i <= 3; i++)
            {
                var direction = shape.Next() < 0.5 ? Direction.Higher : Direction.Lower;
                var normalisation = choices[(int)(shape.Next() * choices.Count)];
                var nodeWeight = Weight(ref shape, weight);
                builder.Leaf(FormattableString.Invariant($"{parent}.{i}"), Values(ref figures, units, gaps), normalisation, direction, n => n with
                {
                    ParentCode = parent, Weight = nodeWeight, Low = 5, High = 95, Target = 80, InnerLow = 30, InnerHigh = 70, Points = 100, PerEvent = 0.7,
                    Bands = [new(">=", 60, 100), new(">=", 30, 55), new(null, 0, 10)],
                });
            }
        }
        return builder;
    }

    /// <summary>Whole numbers 1..100, so that ties occur.</summary>
    private static double[] Values(ref SeededSequence random, int units, double gaps)
    {
        var values = new double[units];
        for (var unit = 0; unit < units; unit++)
        {
            var value = Math.Floor(1 + 100 * random.Next());
            values[unit] = random.Next() < gaps ? double.NaN : value;
        }
        return values;
    }

    private static double Weight(ref SeededSequence random, Func<double, double>? change)
    {
        var weight = Math.Floor(1 + 9 * random.Next());
        return change is null ? weight : change(weight);
    }
}
