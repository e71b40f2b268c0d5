using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Change;

namespace EnvDashboard.Tests.Scoring.Change;

public sealed class ChangeSplitTests
{
    public static IEnumerable<object[]> Seeds => Enumerable.Range(1, 40).Select(seed => new object[] { (long)seed });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_anyTwoRuns_addsUpToTheChange(long seed)
    {
        var before = RandomScheme.Build(seed, 8);
        var after = RandomScheme.Build(seed, 9, valueSeed: seed + 1000, weight: w => seed % 2 == 0 ? w : w * w);
        before.Points.Add(new("U1", 2, "创新"));
        after.Points.Add(new("U2", -3, "迟报"));
        after.Vetoes.Add(new("E1.1", new Band(">", 50, 0), 40));
        var (then, now) = (ScoredRun.Of(before.Input()), ScoredRun.Of(after.Input()));
        foreach (var unit in then.Input.UnitCodes)
        {
            if (ChangeSplit.Of(then, now, unit) is not { } split) continue;
            Near.Equal(now.Result.Totals[now.IndexOf(unit)] - then.Result.Totals[then.IndexOf(unit)], split.Change);
            Near.Equal(split.Change, split.OwnValues + split.Goalposts + split.Weights + split.Missing + split.Points);
        }
    }

    /// <summary>The parts as the definition has them: every mixture of the two runs scored as a run of its own.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_everyMixtureScoredAsARun_isTheSame(long seed)
    {
        var before = RandomScheme.Build(seed, 9).Input();
        var after = RandomScheme.Build(seed, 9, valueSeed: seed + 500, weight: w => seed % 2 == 0 ? w : w + 3).Input();
        if (seed % 3 == 0) (before, after) = (before.WithScheme(Treated(before.Scheme)), after.WithScheme(Treated(after.Scheme)));
        var (then, now) = (ScoredRun.Of(before), ScoredRun.Of(after));
        for (var unit = 0; unit < 9; unit++)
        {
            if (ChangeSplit.Of(then, now, before.UnitCodes[unit]) is not { } split) continue;
            var totals = new double[16];
            for (var switched = 0; switched < 16; switched++)
            {
                var total = SchemeScorer.Score(Mixture(before, after, unit, switched)).Totals[unit];
                totals[switched] = double.IsNaN(total) ? 0 : total;
            }
            Near.Equal([Part(0), Part(1), Part(2), Part(3), 0], [split.OwnValues, split.Goalposts, split.Weights, split.Missing, split.Points]);

            double Part(int factor)
            {
                var part = 0.0;
                foreach (var order in Orders([0, 1, 2, 3]))
                {
                    var switched = order.TakeWhile(f => f != factor).Sum(f => 1 << f);
                    part += (totals[switched | 1 << factor] - totals[switched]) / 24;
                }
                return part;
            }
        }
    }

    private static Scheme Treated(Scheme scheme) => scheme with { Nodes = [.. scheme.Nodes.Select(n => n.IsLeaf ? n with { Treatment = Treatment.Winsorise, Impute = new(ImputeMethod.GroupMean) } : n)] };

    /// <summary>Bits: own values, others, method, missing. A figure is there as the pattern says, and then the own side's if that has one.</summary>
    private static ScoringInput Mixture(ScoringInput before, ScoringInput after, int unit, int switched)
    {
        ScoringInput Side(int factor) => (switched & 1 << factor) != 0 ? after : before;
        return new()
        {
            Scheme = Side(2).Scheme,
            UnitCodes = before.UnitCodes,
            Columns = Side(1).Columns.ToDictionary(c => c.Key, c =>
            {
                var values = (double[])c.Value.Values.Clone();
                var (own, pattern) = (Side(0).Columns[c.Key].Values[unit], Side(3).Columns[c.Key].Values[unit]);
                values[unit] = double.IsNaN(pattern) || double.IsNaN(own) ? pattern : own;
                return new IndicatorColumn { Indicator = c.Value.Indicator, Values = values };
            }),
        };
    }

    private static IEnumerable<int[]> Orders(int[] of) => of.Length == 0 ? [[]] : of.SelectMany(first => Orders([.. of.Where(f => f != first)]).Select(rest => (int[])[first, .. rest]));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_onlyOneUnitsFiguresChanged_blamesNothingElseForThatUnit(long seed)
    {
        var before = RandomScheme.Build(seed, 9, gaps: 0.2).Input();
        var other = RandomScheme.Build(seed, 9, gaps: 0.2, valueSeed: seed + 77).Input();
        var scheme = before.Scheme with
        {
            Nodes = [.. before.Scheme.Nodes.Select(n => n.IsLeaf ? n with { Impute = new(ImputeMethod.GroupMedian), Treatment = Treatment.Winsorise } : n)],
        };
        var after = new ScoringInput { Scheme = scheme, UnitCodes = before.UnitCodes, Columns = before.Columns.ToDictionary(p => p.Key, p => OfUnit(p.Value, other.Columns[p.Key], 4)) };
        var (then, now) = (ScoredRun.Of(before.WithScheme(scheme)), ScoredRun.Of(after));

        var split = ChangeSplit.Of(then, now, "U5")!;
        Near.Equal([0, 0, 0], [split.Goalposts, split.Weights, split.Points]);
        Near.Equal(now.Result.Totals[4] - then.Result.Totals[4], split.OwnValues + split.Missing);
        // For everyone else it is the others that moved.
        var elsewhere = ChangeSplit.Of(then, now, "U1")!;
        Near.Equal([0, 0, 0, 0], [elsewhere.OwnValues, elsewhere.Weights, elsewhere.Missing, elsewhere.Points]);
        Near.Equal(now.Result.Totals[4], CounterfactualRank.Of(then, now, "U5")!.Score);
    }

    private static IndicatorColumn OfUnit(IndicatorColumn column, IndicatorColumn other, int unit)
    {
        var values = (double[])column.Values.Clone();
        values[unit] = other.Values[unit];
        return new() { Indicator = column.Indicator, Values = values };
    }

    private static SchemeBuilder Two(double[] a, double[] b, Normalisation normalisation = Normalisation.Goalposts, double weightOfB = 1) => new SchemeBuilder().Root()
        .Leaf("A", a, normalisation, shape: n => n with { Low = 0, High = 100 })
        .Leaf("B", b, normalisation, shape: n => n with { Low = 0, High = 100, Weight = weightOfB });

    private static ChangeSplit Split(SchemeBuilder before, SchemeBuilder after, string unit = "U1") =>
        ChangeSplit.Of(ScoredRun.Of(before.Input()), ScoredRun.Of(after.Input()), unit)!;

    [Fact]
    public void Of_onlyOwnFiguresChanged_isAllOwnValues() => AssertSplit(Split(Two([40, 50], [60, 50]), Two([50, 50], [60, 50])), own: 5);

    [Fact]
    public void Of_onlyTheOthersChanged_isAllGoalposts() =>
        // U2 sets the maximum: 40 of 80 was half, 40 of 160 is a quarter; B stays.
        AssertSplit(Split(Two([40, 80, 0], [5, 9, 1], Normalisation.Minmax), Two([40, 160, 0], [5, 9, 1], Normalisation.Minmax)), goalposts: -12.5);

    [Fact]
    public void Of_onlyWeightsChanged_isAllWeights() => AssertSplit(Split(Two([40, 50], [80, 50]), Two([40, 50], [80, 50], weightOfB: 3)), weights: 10);

    [Fact]
    public void Of_aFigureWentMissing_isAllMissing() => AssertSplit(Split(Two([40, 50], [80, 50]), Two([40, 50], [double.NaN, 50])), missing: -20);

    [Fact]
    public void Of_aFigureCameIn_isAllMissing() => AssertSplit(Split(Two([40, 50], [double.NaN, 50]), Two([40, 50], [80, 50])), missing: 20);

    [Fact]
    public void Of_pointsOnly_isAllPoints()
    {
        var after = Two([40, 50], [60, 50]);
        after.Points.Add(new("U1", -1.5, "迟报"));
        AssertSplit(Split(Two([40, 50], [60, 50]), after), points: -1.5);
    }

    [Fact]
    public void Of_unitInOneRunOnly_isNull() =>
        Assert.Null(ChangeSplit.Of(ScoredRun.Of(Two([1], [1]).Input()), ScoredRun.Of(Two([1, 2], [1, 2]).Input()), "U2"));

    private static void AssertSplit(ChangeSplit split, double own = 0, double goalposts = 0, double weights = 0, double missing = 0, double points = 0) =>
        Near.Equal([own, goalposts, weights, missing, points], [split.OwnValues, split.Goalposts, split.Weights, split.Missing, split.Points]);
}
