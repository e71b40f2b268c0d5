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
        var before = One(50, 60, 70);
        before.Codes = ["A", "B", "GONE"];
        var after = One(50, 60, 99, double.NaN);
        after.Codes = ["A", "B", "NEW", "SILENT"];
        var change = PopulationChange.Between(before.Score(), after.Score());
        Assert.Equal(["NEW"], change.Entrants);
        Assert.Equal(["GONE"], change.Leavers);
        Assert.Equal([new Movement("A", 2, 2, 0, 0), new Movement("B", 1, 1, 0, 0)], change.Movements);
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
