using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Explanations;

namespace EnvDashboard.Tests.Scoring.Explanations;

public sealed class ContributionsTests
{
    public static IEnumerable<object[]> Seeds => Enumerable.Range(1, 60).Select(seed => new object[] { (long)seed });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void OfUnit_anyScheme_childrenAddUpToTheirParentAndLeavesToTheComposite(long seed)
    {
        var builder = RandomScheme.Build(seed, units: 7, gaps: 0.3);
        builder.Points.Add(new("U1", -4, "迟报"));
        builder.Vetoes.Add(new("E1.1", new Band(">", 20, 0), 30));
        var input = builder.Input();
        // Every other scheme with a mean in one branch under which shares are a convention.
        var mean = seed % 2 == 0 ? Aggregation.Harmonic : Aggregation.Arithmetic;
        var result = SchemeScorer.Score(input.WithScheme(input.Scheme with { Nodes = [.. input.Scheme.Nodes.Select(n => n.Code == "E2" ? n with { Aggregation = mean } : n)] }));
        for (var unit = 0; unit < 7; unit++)
        {
            var contributions = Contributions.OfUnit(result, unit);
            for (var node = 0; node < result.Tree.Count; node++)
            {
                if (result.Tree.IsLeaf(node) || double.IsNaN(contributions[node])) continue;
                Near.Equal(contributions[node], result.Tree.Children[node].Select(c => contributions[c]).Where(c => !double.IsNaN(c)).Sum());
            }
            if (!double.IsNaN(result.Scores[0][unit])) Near.Equal(result.Scores[0][unit], contributions[0]);
        }
    }

    /// <summary>A score as it is may be below zero; what cancels out is still shown on both sides.</summary>
    [Fact]
    public void OfUnit_scoresThatCancelOut_areShownAsTheyAre()
    {
        var result = new SchemeBuilder().Root().Leaf("GAIN", [40]).Leaf("LOSS", [-20], shape: n => n with { Weight = 2 }).Score();
        Near.Equal([0, 40 / 3.0, -40 / 3.0], Contributions.OfUnit(result, 0));
    }
}
