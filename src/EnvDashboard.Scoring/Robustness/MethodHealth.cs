using EnvDashboard.Scoring.Trees;

namespace EnvDashboard.Scoring.Robustness;

/// <summary>Whether one leaf does in the ranking what its weight promises.</summary>
/// <param name="Present">Units with a score.</param>
/// <param name="Saturation">0..1: share of them at the best score of the leaf; near 1 the indicator no longer tells units apart.</param>
/// <param name="NominalWeight">0..1: cascade weight.</param>
/// <param name="EffectiveWeight">
/// Share of the composite's variance that comes through this leaf: covariance of its contribution with the composite / variance of the
/// composite. The leaves add up to 1 (under arithmetic means); negative = the leaf works against the composite. NaN = no variance.
/// </param>
/// <param name="CorrelationWithComposite">Pearson, −1..1, over units that have both; NaN = no variance or fewer than 3 units.</param>
public sealed record LeafHealth(
    int Node, int Present, double Saturation, double NominalWeight, double EffectiveWeight, double CorrelationWithComposite);

/// <summary>Two leaves that say much the same, or the opposite.</summary>
public sealed record LeafPair(int First, int Second, double Correlation);

/// <summary>Checks of a method on the figures of one run (指标体系体检).</summary>
/// <param name="Leaves">In the order of the scheme.</param>
/// <param name="StrongPairs">Leaves whose scores correlate by at least the limit in size, the strongest first.</param>
/// <remarks>
/// Effective weights and correlations: P. Paruolo, M. Saisana, A. Saltelli, "Ratings and rankings: voodoo or science?", JRSS A 176
/// (2013); OECD/JRC Handbook (2008), part I steps 4 and 7.
/// </remarks>
public sealed record MethodHealth(IReadOnlyList<LeafHealth> Leaves, IReadOnlyList<LeafPair> StrongPairs)
{
    /// <param name="strong">Correlation from which a pair is listed.</param>
    /// <param name="only">One leaf with the pairs it is in; null = all.</param>
    public static MethodHealth Of(ScoringResult result, double strong = 0.9, int? only = null)
    {
        var tree = result.Tree;
        var contributions = LeafContributions(result);
        var composite = result.Scores[0];
        var variance = Correlation.Covariance(composite, composite);
        var leaves = new List<LeafHealth>();
        foreach (var leaf in tree.Leaves.Where(l => only is null || l == only))
        {
            var (present, saturation) = Saturation(result.Scores[leaf]);
            var effective = variance > 0 ? Correlation.Covariance(contributions[leaf], composite) / variance : double.NaN;
            leaves.Add(new(leaf, present, saturation, tree.CascadeWeight[leaf], effective, Correlation.Pearson(result.Scores[leaf], composite)));
        }
        return new(leaves, Pairs(result, strong, only));
    }

    /// <summary>[node][unit]; 0 for a leaf without a score in a unit that has a composite: it contributes nothing.</summary>
    private static double[][] LeafContributions(ScoringResult result)
    {
        var units = result.UnitCodes.Count;
        var all = new double[result.Tree.Count][];
        foreach (var leaf in result.Tree.Leaves) all[leaf] = new double[units];
        for (var unit = 0; unit < units; unit++)
        {
            var ofUnit = Explanations.Contributions.OfUnit(result, unit);
            foreach (var leaf in result.Tree.Leaves) all[leaf][unit] = double.IsNaN(ofUnit[leaf]) ? 0 : ofUnit[leaf];
        }
        return all;
    }

    private static (int Present, double Share) Saturation(double[] scores)
    {
        var (present, atTop, top) = (0, 0, double.NegativeInfinity);
        foreach (var score in scores)
        {
            if (double.IsNaN(score)) continue;
            present++;
            if (score > top + 1e-9) (top, atTop) = (score, 1);
            else if (score > top - 1e-9) atTop++;
        }
        return (present, present == 0 ? double.NaN : (double)atTop / present);
    }

    private static List<LeafPair> Pairs(ScoringResult result, double strong, int? only)
    {
        var pairs = new List<LeafPair>();
        var leaves = result.Tree.Leaves;
        for (var i = 0; i < leaves.Length; i++)
        {
            for (var j = i + 1; j < leaves.Length; j++)
            {
                if (only is not null && leaves[i] != only && leaves[j] != only) continue;
                var correlation = Correlation.Pearson(result.Scores[leaves[i]], result.Scores[leaves[j]]);
                if (Math.Abs(correlation) >= strong) pairs.Add(new(leaves[i], leaves[j], correlation));
            }
        }
        pairs.Sort((a, b) => Math.Abs(b.Correlation).CompareTo(Math.Abs(a.Correlation)));
        return pairs;
    }
}
