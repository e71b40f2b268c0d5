using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring.Change;

namespace EnvDashboard.Tests.Scoring.Change;

public sealed class ComparisonTests
{
    private static SchemeBuilder One(params double[] values) => new SchemeBuilder().Root().Leaf("A", values, Normalisation.Goalposts, shape: n => n with { Low = 0, High = 100 });

    private static ScoredRun Run(params double[] values) => ScoredRun.Of(One(values).Input());

    [Fact]
    public void Counterfactual_others_stayAtTheirOldValues()
    {
        // U1 rises from 50 to 65: past U2's old 60, though U2 has moved on to 90.
        var counterfactual = CounterfactualRank.Of(Run(50, 60, 10), Run(65, 90, 95), "U1")!;
        Assert.Equal((2, 1, 65, 3), (counterfactual.Before, counterfactual.OnlyOwnChanged, counterfactual.Score, counterfactual.RankedCount));
    }

    [Fact]
    public void Counterfactual_nothingChanged_isTheOldRank() => Assert.Equal(2, CounterfactualRank.Of(Run(50, 60), Run(50, 60), "U1")!.OnlyOwnChanged);

    [Fact]
    public void Between_entrantsAndLeavers_moveNobody()
    {
        var scheme = One(50).Input().Scheme;
        var before = new Dictionary<string, Place> { ["A"] = new(50, 1), ["B"] = new(60, 1), ["GONE"] = new(70, 1) };
        var after = new Dictionary<string, Place> { ["A"] = new(50, 1), ["B"] = new(60, 1), ["NEW"] = new(99, 1) };
        Assert.Equal([("A", 0), ("B", 0)], RankChanges.Between(scheme, before, scheme, after).Select(c => (c.Key, c.Value)));
    }

    [Fact]
    public void Between_oneUnitOvertakesAnother_movesBoth()
    {
        var scheme = One(50).Input().Scheme;
        var before = new Dictionary<string, Place> { ["A"] = new(50, 1), ["B"] = new(60, 1), ["C"] = new(40, 1) };
        var after = new Dictionary<string, Place> { ["A"] = new(61, 1), ["B"] = new(60, 1), ["C"] = new(40, 1) };
        Assert.Equal([("A", 1), ("B", -1), ("C", 0)], RankChanges.Between(scheme, before, scheme, after).Select(c => (c.Key, c.Value)));
    }

    [Fact]
    public void VersionComparison_otherWeights_rankTheSameFigures()
    {
        var input = new SchemeBuilder().Root().Leaf("A", [90, 10]).Leaf("B", [10, 80]).Input();
        var second = input.Scheme with { Version = "2", Nodes = [.. input.Scheme.Nodes.Select(n => n.Code == "B" ? n with { Weight = 4 } : n)] };
        var comparison = VersionComparison.Of(input, second);
        Assert.Equal(0, comparison.RankingInForce.Rows[0].UnitIndex);
        Assert.Equal(1, comparison.OtherRanking.Rows[0].UnitIndex);
    }
}
