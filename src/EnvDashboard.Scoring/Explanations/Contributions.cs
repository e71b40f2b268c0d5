using EnvDashboard.Scoring.Trees;

namespace EnvDashboard.Scoring.Explanations;

/// <summary>How many points of the composite each node brings to one unit.</summary>
public static class Contributions
{
    /// <summary>
    /// Per node, in the order of the scheme: points of the composite; NaN where the node has no score. At every inner node the children
    /// add up to their parent, so the leaves add up to the composite before points.
    /// </summary>
    /// <remarks>
    /// A parent's contribution is divided in proportion to weight × score of the children present. Under an arithmetic mean that is
    /// exactly what each of them adds; under a geometric or harmonic mean it is a share by convention. When every child scores 0 each
    /// contributes 0.
    /// </remarks>
    public static double[] OfUnit(ScoringResult result, int unit) => Of(result.Tree, result.Scores, unit);

    /// <summary>The same from the bare scores, [node][unit].</summary>
    internal static double[] Of(SchemeTree tree, double[][] scores, int unit)
    {
        var contributions = new double[tree.Count];
        contributions[0] = scores[0][unit];
        for (var node = 0; node < tree.Count; node++)
        {
            var sum = 0.0;
            foreach (var child in tree.Children[node]) sum += Weighted(tree, scores, child, unit);
            foreach (var child in tree.Children[node])
            {
                if (double.IsNaN(scores[child][unit]) || double.IsNaN(contributions[node])) contributions[child] = double.NaN;
                else contributions[child] = sum == 0 ? 0 : contributions[node] * Weighted(tree, scores, child, unit) / sum;
            }
        }
        return contributions;
    }

    /// <summary>
    /// Per node the weight it had for this unit, 0..1: cascade weight after the weights of missing siblings went to those present. The
    /// leaves present add up to 1; a node without a score has 0.
    /// </summary>
    public static double[] EffectiveWeights(ScoringResult result, int unit)
    {
        var tree = result.Tree;
        var weights = new double[tree.Count];
        weights[0] = double.IsNaN(result.Scores[0][unit]) ? 0 : 1;
        for (var node = 0; node < tree.Count; node++)
        {
            var present = 0.0;
            foreach (var child in tree.Children[node]) if (!double.IsNaN(result.Scores[child][unit])) present += tree.ShareOfSiblings[child];
            foreach (var child in tree.Children[node])
            {
                weights[child] = double.IsNaN(result.Scores[child][unit]) || present == 0 ? 0 : weights[node] * tree.ShareOfSiblings[child] / present;
            }
        }
        return weights;
    }

    private static double Weighted(SchemeTree tree, double[][] scores, int node, int unit)
    {
        var score = scores[node][unit];
        return double.IsNaN(score) ? 0 : tree.ShareOfSiblings[node] * score;
    }
}
