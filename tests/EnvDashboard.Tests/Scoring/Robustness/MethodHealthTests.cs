using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring.Robustness;

namespace EnvDashboard.Tests.Scoring.Robustness;

public sealed class MethodHealthTests
{
    [Fact]
    public void Of_leafWithoutSpread_isSaturatedAndHasNoEffectiveWeight()
    {
        var health = MethodHealth.Of(new SchemeBuilder().Root().Leaf("A", [100, 100, 100, 100]).Leaf("B", [10, 30, 20, 80]).Score());
        Assert.Equal(1, health.Leaves[0].Saturation);
        Near.Equal(0, health.Leaves[0].EffectiveWeight);
        Near.Equal(1, health.Leaves[1].EffectiveWeight);
        Assert.True(double.IsNaN(health.Leaves[0].CorrelationWithComposite));
        Near.Equal(1, health.Leaves[1].CorrelationWithComposite);
        Assert.Equal(0.25, health.Leaves[1].Saturation);
    }

    [Fact]
    public void Of_effectiveWeights_addUpToOne()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var health = MethodHealth.Of(RandomScheme.Build(seed, 30, gaps: 0).Score());
            Near.Equal(1, health.Leaves.Sum(leaf => leaf.EffectiveWeight));
            Near.Equal(1, health.Leaves.Sum(leaf => leaf.NominalWeight));
        }
    }

    [Fact]
    public void Of_leavesThatSayTheSame_areListedAsAPair()
    {
        var health = MethodHealth.Of(new SchemeBuilder().Root().Leaf("A", [1, 2, 3]).Leaf("B", [10, 20, 30]).Leaf("C", [5, 1, 3]).Score());
        var pair = Assert.Single(health.StrongPairs);
        Assert.Equal((1, 2), (pair.First, pair.Second));
    }
}
