using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring.Trees;

namespace EnvDashboard.Scoring.Explanations;

/// <summary>How many points of the composite each node brings to one unit.</summary>
public static class Contributions
{
    /// <summary>
    /// Per node, in the order of the scheme: points of the composite; NaN where the node has no score. At every inner node the children
    /// add up to their parent, so the leaves add up to the composite. Points and vetoes come on top and are nobody's share.
    /// </summary>
    /// <remarks>
    /// Under an arithmetic mean a child brings weight × score, exactly what it adds, below zero too. Under a geometric or harmonic mean the
    /// parent's contribution is divided in proportion to weight × score of the children present, a share by convention.
    /// </remarks>
    public static double[] OfUnit(ScoringResult result, int unit) => Of(result.Tree, result.Scores, unit);

    /// <summary>The same from the bare scores, [node][unit].</summary>
    internal static double[] Of(SchemeTree tree, double[][] scores, int unit)
    {
        var contributions = new double[tree.Count];
        var perPoint = new double[tree.Count]; // what one point of the node's score brings to the composite
        (contributions[0], perPoint[0]) = (scores[0][unit], 1);
        for (var node = 0; node < tree.Count; node++)
        {
            var (present, sum) = (0.0, 0.0);
            foreach (var child in tree.Children[node])
            {
                var score = scores[child][unit];
                if (double.IsNaN(score)) continue;
                present += tree.ShareOfSiblings[child];
                sum += tree.ShareOfSiblings[child] * score;
            }
            var isSum = tree.Nodes[node].Aggregation == Aggregation.Arithmetic;
            foreach (var child in tree.Children[node])
            {
                var score = scores[child][unit];
                if (double.IsNaN(score) || double.IsNaN(contributions[node])) perPoint[child] = double.NaN;
                else if (isSum) perPoint[child] = present == 0 ? 0 : perPoint[node] * tree.ShareOfSiblings[child] / present;
                else perPoint[child] = sum == 0 ? 0 : contributions[node] * tree.ShareOfSiblings[child] / sum;
                contributions[child] = perPoint[child] * score;
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
}
