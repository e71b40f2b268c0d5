using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Explanations;
using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Tests.Scoring.Explanations;

public sealed class UnitExplanationTests
{
    [Fact]
    public void Of_unit_showsTheWayFromValueToPoints()
    {
        var builder = new SchemeBuilder().Root()
            .Leaf("DAYS", [4, 2, 10], Normalisation.Minmax, Direction.Lower, n => n with { Weight = 3 })
            .Leaf("RATE", [double.NaN, 60, 80], shape: n => n with { Impute = new(ImputeMethod.GroupMean) });
        builder.Points.Add(new("U1", 1.5, "创新"));
        var explanation = UnitExplanation.Of(builder.Score(), 0);

        Assert.Equal(new NodeExplanation(1, 4, 4, LeafMark.Reported, 75, 0.75, 0.75, 56.25, 2, 10), explanation.Nodes[1]);
        var imputed = explanation.Nodes[2];
        Assert.Equal((70, 17.5, LeafMark.Missing | LeafMark.Imputed), (imputed.Used, imputed.Contribution, imputed.Marks));
        Assert.Equal((73.75, 1.5, 75.25, 0.75), (explanation.Composite, explanation.Points, explanation.Total, explanation.Coverage));
        Assert.Contains(new ScoringNotice(NoticeCode.Imputed, 2, 0), explanation.Notices);
    }
}
