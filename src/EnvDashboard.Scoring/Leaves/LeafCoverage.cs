using EnvDashboard.Scoring.Trees;

namespace EnvDashboard.Scoring.Leaves;

/// <summary>How much of the scheme a unit has reported.</summary>
internal static class LeafCoverage
{
    /// <summary>Per unit: Σ cascade weight of reported leaves / Σ cascade weight of leaves that apply to it; 0 when none applies.</summary>
    public static double[] Of(SchemeTree tree, LeafMark[]?[] marks, int units)
    {
        var reported = new double[units];
        var applicable = new double[units];
        foreach (var leaf in tree.Leaves)
        {
            var weight = tree.CascadeWeight[leaf];
            var marksOfLeaf = marks[leaf]!;
            for (var unit = 0; unit < units; unit++)
            {
                if ((marksOfLeaf[unit] & LeafMark.NotApplicable) != 0) continue;
                applicable[unit] += weight;
                if ((marksOfLeaf[unit] & LeafMark.Reported) != 0) reported[unit] += weight;
            }
        }
        for (var unit = 0; unit < units; unit++) reported[unit] = applicable[unit] > 0 ? Math.Min(1, reported[unit] / applicable[unit]) : 0;
        return reported;
    }
}
