using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Scoring.Normalisations;

/// <summary><c>minmax</c>: the worst value of the group scores 0, the best scale_max, linear between.</summary>
internal sealed class MinMax : INormalisation
{
    public LeafScale Fit(LeafColumn column)
    {
        var group = GroupValues.Of(column);
        return group.HasSpread ? group.AsSeen(new LinearScale(group.Worst, group.Best, column.ScaleMax)) : group.Flat(column);
    }
}
