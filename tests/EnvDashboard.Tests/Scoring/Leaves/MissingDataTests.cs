using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Tests.Scoring.Leaves;

public sealed class MissingDataTests
{
    [Fact]
    public void Score_states_areKeptApart()
    {
        ObservationState[] states =
        [
            ObservationState.Reported, ObservationState.ZeroDeclared, ObservationState.NotReported, ObservationState.NotApplicable,
            ObservationState.NotAssessed, ObservationState.Disputed, ObservationState.AllWithoutNumber,
        ];
        var result = new SchemeBuilder().Root()
            .Leaf("A", [40, double.NaN, double.NaN, double.NaN, 70, 30, double.NaN], data: c => new() { Indicator = c.Indicator, Values = c.Values, States = states })
            .Leaf("B", [10, 10, 10, 10, 10, 10, 10], shape: n => n with { Weight = 3 })
            .Score();

        Near.Equal([40, 0, double.NaN, double.NaN, double.NaN, 30, double.NaN], result.Scores[1]);
        Near.Equal([1, 1, 0.75, 1, 0.75, 1, 0.75], result.Coverage);
        Assert.Equal(LeafMark.Reported | LeafMark.Disputed, result.Marks[1]![5]);
        Assert.Equal(LeafMark.Missing | LeafMark.NotApplicable, result.Marks[1]![3]);
    }

    [Fact]
    public void Score_ratio_followsFromNumeratorAndDenominator()
    {
        var result = Ratio([99, double.NaN, 12, 50], [57, 1, 3, double.NaN], [100, 8, 0, 4]);
        Near.Equal([57, 12.5, double.NaN, 50], result.Raw[1]!, 0);
        Assert.Contains(new ScoringNotice(NoticeCode.ZeroDenominator, 1, 2), result.Notices);
    }

    [Fact]
    public void Score_denominatorBelowBase_showsTheValueButDoesNotScoreIt()
    {
        var result = Ratio([double.NaN, double.NaN], [3, 143], [3, 143], n => n with { BaseMin = 5 });
        Near.Equal([100, 100], result.Raw[1]!);
        Near.Equal([double.NaN, 100], result.Scores[1]);
        Assert.True(result.Marks[1]![0].HasFlag(LeafMark.BelowBase));
        Near.Equal([0, 1], result.Coverage);
    }

    [Theory]
    [InlineData(ImputeMethod.GroupMean, 5, 5)]
    [InlineData(ImputeMethod.GroupMedian, 3, 3)]
    [InlineData(ImputeMethod.ParentMean, 2, double.NaN)]
    [InlineData(ImputeMethod.ParentMedian, 2, double.NaN)]
    public void Score_imputation_fillsFromTheGroupOrTheSameParent(ImputeMethod method, double ofUnit3, double ofUnit5)
    {
        var builder = new SchemeBuilder { Parents = ["P", "P", "P", "Q", "R"] };
        var result = builder.Root().Leaf("A", [1, 3, double.NaN, 11, double.NaN], shape: n => n with { Impute = new(method) }).Score();
        Near.Equal([1, 3, ofUnit3, 11, ofUnit5], result.Used[1]!);
        Assert.True(result.Marks[1]![2].HasFlag(LeafMark.Imputed | LeafMark.Missing));
        Assert.True(double.IsNaN(result.Raw[1]![2]));
        Assert.Equal(0, result.Coverage[2]);
    }

    [Theory]
    [InlineData(1, double.NaN)]
    [InlineData(2, 8)]
    [InlineData(5, 8)]
    public void Score_carryForward_looksBackNoFurtherThanItsLimit(int maxAge, double expected)
    {
        var result = new SchemeBuilder().Root().Leaf("A", [double.NaN, 4], shape: n => n with { Impute = new(ImputeMethod.CarryForward, maxAge) },
            data: c => new() { Indicator = c.Indicator, Values = c.Values, Earlier = [[double.NaN, 1], [8, 1], [9, 1]] }).Score();
        Near.Equal([expected, 4], result.Used[1]!);
    }

    [Fact]
    public void Score_notApplicable_isNeverImputed()
    {
        var result = new SchemeBuilder().Root().Leaf("A", [double.NaN, 4], shape: n => n with { Impute = new(ImputeMethod.GroupMean) },
            data: c => new() { Indicator = c.Indicator, Values = c.Values, States = [ObservationState.NotApplicable, ObservationState.Reported] }).Score();
        Near.Equal([double.NaN, 4], result.Used[1]!);
    }

    private static ScoringResult Ratio(double[] values, double[] numerators, double[] denominators, Func<SchemeNode, SchemeNode>? shape = null) =>
        new SchemeBuilder().Root().Leaf("A", values, unitOfMeasure: "%", kind: IndicatorKind.Ratio, shape: shape,
            data: c => new() { Indicator = c.Indicator, Values = c.Values, Numerators = numerators, Denominators = denominators }).Score();
}
