using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Scoring.Normalisations;

/// <summary>
/// <c>zscore</c>: scale_max × (0.5 + 0.1 z), z = (value − mean) / sample standard deviation of the group, sign turned for
/// lower-is-better; mean 50 and standard deviation 10 at scale 100. Clipped at z = ±5.
/// </summary>
internal sealed class ZScore : INormalisation
{
    private const double DeviationsToEnd = 5;

    public LeafScale Fit(LeafColumn column)
    {
        var group = GroupValues.Of(column);
        if (!group.HasSpread) return group.Flat(column);
        var squares = 0.0;
        var mean = group.Mean;
        foreach (var value in group.Present) squares += (value - mean) * (value - mean);
        var reach = DeviationsToEnd * Math.Sqrt(squares / (group.Count - 1));
        if (group.LowerIsBetter) reach = -reach;
        return group.AsSeen(new LinearScale(mean - reach, mean + reach, column.ScaleMax));
    }
}
