using System.Globalization;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring.Change;
using EnvDashboard.Scoring.Explanations;
using EnvDashboard.Scoring.Ranking;

namespace EnvDashboard.Tests.Scoring.Explanations;

public sealed class MovementSentenceTests
{
    private static SchemeBuilder Run(double[] online, double[] days) => new SchemeBuilder().Root().Inner("E5").Inner("E4")
        .Leaf("ONLINE", online, Normalisation.Goalposts, unitOfMeasure: "%", shape: n => n with { ParentCode = "E5", Name = "全程网办率", NameEn = "Fully online rate", Low = 0, High = 100 })
        .Leaf("DAYS", days, Normalisation.Goalposts, Domain.Indicators.Direction.Lower, unitOfMeasure: "天", shape: n => n with { ParentCode = "E4", Name = "办结天数", NameEn = "Days to close", Low = 0, High = 20 });

    private static UnitMovement Movement(SchemeBuilder before, SchemeBuilder after)
    {
        var (then, now) = (ScoredRun.Of(before.Input()), ScoredRun.Of(after.Input()));
        return UnitMovement.Of(then, now, "U1", PeriodKind.Month, Ranker.Rank(then.Result).RanksByUnit()[0] - Ranker.Rank(now.Result).RanksByUnit()[0])!;
    }

    [Theory]
    [InlineData("zh-CN", "比上月下降 2 位：E5 全程网办率 −4.2 个百分点（−2.1 分），E4 办结天数 −0.2 天（+0.5 分）。")]
    [InlineData("en-GB", "Down 2 places on the month before: E5 Fully online rate −4.2 percentage points (−2.1 points), E4 Days to close −0.2 天 (+0.5 points).")]
    public void Write_lostPlaces_saysWhichIndicatorsDidIt(string culture, string expected)
    {
        var movement = Movement(Run([90, 89.9, 89.8], [10, 10, 10]), Run([85.8, 89.9, 89.8], [9.8, 10, 10]));
        Assert.Equal(expected, MovementSentence.Write(movement, CultureInfo.GetCultureInfo(culture)));
    }

    [Fact]
    public void Write_nothingMoved_isOneShortSentence() =>
        Assert.Equal("比上月位次不变。", MovementSentence.Write(Movement(Run([90, 80], [10, 10]), Run([90, 80], [10, 10])), CultureInfo.GetCultureInfo("zh-CN")));

    [Fact]
    public void Write_figureWentMissing_saysSo() =>
        Assert.Contains("E5 全程网办率 本期无数据", MovementSentence.Write(Movement(Run([90, 80], [10, 10]), Run([double.NaN, 80], [10, 10])), CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);

    [Fact]
    public void OfUnit_contributions_addUpToTheComposite()
    {
        foreach (var aggregation in Enum.GetValues<Aggregation>())
        {
            var result = new SchemeBuilder().Root(aggregation).Leaf("A", [20, 60], shape: n => n with { Weight = 3 }).Leaf("B", [80, double.NaN]).Score();
            for (var unit = 0; unit < 2; unit++)
            {
                var contributions = Contributions.OfUnit(result, unit);
                Near.Equal(result.Scores[0][unit], contributions.Skip(1).Where(c => !double.IsNaN(c)).Sum());
            }
            Near.Equal([1, 1, 0], Contributions.EffectiveWeights(result, 1));
        }
    }

    [Fact]
    public void UnitMovement_leafEffects_addUpToTheChangeOfTheComposite()
    {
        for (var seed = 1L; seed <= 20; seed++)
        {
            var (before, after) = (ScoredRun.Of(RandomScheme.Build(seed).Input()), ScoredRun.Of(RandomScheme.Build(seed, valueSeed: seed + 500).Input()));
            var movement = UnitMovement.Of(before, after, "U1", PeriodKind.Month, 0)!;
            if (ChangeSplit.Of(before, after, "U1") is null) continue;
            Near.Equal(after.Result.Scores[0][0] - before.Result.Scores[0][0], movement.Leaves.Sum(leaf => leaf.Effect));
        }
    }
}
