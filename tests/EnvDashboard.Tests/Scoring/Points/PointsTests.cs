using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Points;
using EnvDashboard.Scoring.Ranking;

namespace EnvDashboard.Tests.Scoring.Points;

public sealed class PointsTests
{
    private static SchemeBuilder ThreeUnits() => new SchemeBuilder().Root().Leaf("A", [80, 79, 1]).Leaf("RATE", [10, 30, double.NaN], shape: n => n with { Weight = 0 });

    [Fact]
    public void Score_pointsAndDeductions_areAddedOnTopOfTheTree()
    {
        var builder = ThreeUnits();
        builder.Points.AddRange([new("U2", 2, "示范项目"), new("U2", -0.5, "迟报"), new("U1", -3, "迟报"), new("ELSEWHERE", 50, "示范项目")]);
        var result = builder.Score();
        Near.Equal([80, 79, 1], result.Scores[0]);
        Near.Equal([77, 80.5, 1], result.Totals);
        Assert.Equal(1, Ranker.Rank(result).Rows[0].UnitIndex);
    }

    [Fact]
    public void Score_capOfAReason_limitsBothWaysApart()
    {
        var builder = ThreeUnits();
        builder.Caps.Add(new("创新", 3, 1));
        builder.Points.AddRange([new("U1", 2, "创新"), new("U1", 2, "创新"), new("U1", -4, "创新"), new("U2", 5, "other")]);
        var result = builder.Score();
        Near.Equal([82, 84, 1], result.Totals);
        Assert.Contains(new ScoringNotice(NoticeCode.PointsCapped, 0, 0, "创新"), result.Notices);
    }

    [Fact]
    public void Score_deductionBelowZero_stopsAtZeroAndSaysSo()
    {
        var builder = ThreeUnits();
        builder.Points.Add(new("U3", -5, "迟报"));
        var result = builder.Score();
        Assert.Equal(0, result.Totals[2]);
        Assert.Contains(new ScoringNotice(NoticeCode.FlooredAtZero, 0, 2), result.Notices);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(60, 60)]
    [InlineData(95, 79)]
    public void Score_veto_setsTheTotalToZeroOrCapsIt(double capAt, double expected)
    {
        var builder = ThreeUnits();
        builder.Vetoes.Add(new("RATE", new Band(">", 20, 0), capAt));
        var result = builder.Score();
        Near.Equal([80, expected, 1], result.Totals);
        Assert.Contains(new ScoringNotice(NoticeCode.Vetoed, 0, 1, "RATE"), result.Notices);
        Assert.DoesNotContain(result.Notices, n => n.Code == NoticeCode.Vetoed && n.Unit == 2);
    }

    [Fact]
    public void Find_sameReasonInConsecutivePeriods_isAnAlert()
    {
        static DatedPoint Entry(int month, string unit, double points, string reason) => new(Period.Month(2024, month), new(unit, points, reason));
        var alerts = RepetitionAlert.Find(
        [
            Entry(3, "U1", -1, "迟报"), Entry(2, "U1", -1, "迟报"), Entry(2, "U1", -2, "迟报"), Entry(4, "U1", -1, "迟报"), Entry(6, "U1", -1, "迟报"),
            Entry(1, "U2", -1, "迟报"), Entry(2, "U2", -1, "退单"), Entry(1, "U3", 1, "创新"), Entry(2, "U3", 1, "创新"),
        ]);
        Assert.Equal([new RepetitionAlert("U1", "迟报", Period.Month(2024, 2), Period.Month(2024, 4), 3)], alerts);
    }

    [Fact]
    public void Find_decemberAndJanuary_areConsecutive() =>
        Assert.Single(RepetitionAlert.Find([new(Period.Month(2023, 12), new("U1", -1, "迟报")), new(Period.Month(2024, 1), new("U1", -1, "迟报"))]));
}
