using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Ranking;
using EnvDashboard.Scoring.Robustness;

namespace EnvDashboard.Tests.Scoring;

/// <summary>What must hold for any scheme and any figures; 60 reproducible cases each.</summary>
public sealed class PropertyTests
{
    public static IEnumerable<object[]> Seeds => Enumerable.Range(1, 60).Select(seed => new object[] { (long)seed });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Score_unitsPermuted_changesNothing(long seed)
    {
        var input = RandomScheme.Build(seed).Input();
        var order = Permutation(input.UnitCodes.Count, seed);
        var permuted = new ScoringInput
        {
            Scheme = input.Scheme,
            UnitCodes = [.. order.Select(i => input.UnitCodes[i])],
            Columns = input.Columns.ToDictionary(p => p.Key, p => new IndicatorColumn { Indicator = p.Value.Indicator, Values = [.. order.Select(i => p.Value.Values[i])] }),
        };
        AssertSame(SchemeScorer.Score(input), SchemeScorer.Score(permuted));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Score_siblingsPermuted_changesNothing(long seed)
    {
        var input = RandomScheme.Build(seed).Input();
        // Parents stay before their children: root, then inner nodes, then leaves, the latter two turned round.
        var nodes = input.Scheme.Nodes;
        List<SchemeNode> turned = [nodes[0], .. nodes.Skip(1).Where(n => !n.IsLeaf).Reverse(), .. nodes.Where(n => n.IsLeaf).Reverse()];
        AssertSame(SchemeScorer.Score(input), SchemeScorer.Score(input.WithScheme(input.Scheme with { Nodes = turned })));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Score_weightsTimesAnyFactor_changesNothing(long seed) =>
        AssertSame(RandomScheme.Build(seed).Score(), RandomScheme.Build(seed, weight: w => w * 7.3).Score());

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Score_minmaxScaledAndShifted_changesNothing(long seed)
    {
        var input = RandomScheme.Build(seed, normalisations: [Normalisation.Minmax]).Input();
        var moved = new ScoringInput
        {
            Scheme = input.Scheme,
            UnitCodes = input.UnitCodes,
            Columns = input.Columns.ToDictionary(p => p.Key, p => new IndicatorColumn { Indicator = p.Value.Indicator, Values = [.. p.Value.Values.Select(v => 3.7 * v - 250)] }),
        };
        AssertSame(SchemeScorer.Score(input), SchemeScorer.Score(moved));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Score_dominatedUnitAddedUnderGoalposts_movesNobodyAgainstAnother(long seed)
    {
        var input = RandomScheme.Build(seed, normalisations: [Normalisation.Goalposts]).Input();
        var grown = new ScoringInput
        {
            Scheme = input.Scheme,
            UnitCodes = [.. input.UnitCodes, "WORST"],
            Columns = input.Columns.ToDictionary(p => p.Key, p => new IndicatorColumn
            {
                Indicator = p.Value.Indicator,
                Values = [.. p.Value.Values, p.Value.Indicator.Direction == Domain.Indicators.Direction.Lower ? 1e6 : -1e6],
            }),
        };
        var before = Ranker.Rank(SchemeScorer.Score(input)).Rows.Select(r => (r.UnitIndex, r.Rank));
        var after = Ranker.Rank(SchemeScorer.Score(grown)).Rows.Where(r => r.UnitIndex < input.UnitCodes.Count).Select(r => (r.UnitIndex, r.Rank));
        Assert.Equal(before, after);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Score_oneUnitOrAllAtOnce_isTheSameToTheLastBit(long seed)
    {
        var result = SchemeScorer.Score(RandomScheme.Build(seed, units: 37).Input());
        foreach (var leaf in result.Tree.Leaves)
        {
            for (var unit = 0; unit < 37; unit++) Assert.Equal(result.Scales[leaf]!.Score(result.Used[leaf]![unit], double.NaN), result.Scores[leaf][unit]);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Score_anything_staysOnTheScaleAndIsNeverInfinite(long seed)
    {
        var result = RandomScheme.Build(seed, units: 1 + (int)(seed % 7), gaps: 0.5).Score();
        foreach (var score in result.Scores.SelectMany(node => node)) Assert.True(double.IsNaN(score) || score is >= 0 and <= 101); // none takes values as they are
    }

    private static int[] Permutation(int count, long seed)
    {
        var random = new SeededSequence(seed, 9);
        var order = Enumerable.Range(0, count).ToArray();
        for (var i = count - 1; i > 0; i--)
        {
            var j = (int)(random.Next() * (i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
        return order;
    }

    private static void AssertSame(ScoringResult expected, ScoringResult actual)
    {
        var (before, after) = (Listed(expected), Listed(actual));
        Assert.Equal(before.Select(row => (row.Code, row.Rank)), after.Select(row => (row.Code, row.Rank)));
        Near.Equal([.. before.Select(row => row.Score)], [.. after.Select(row => row.Score)], 1e-10);
    }

    private static List<(string Code, double Rank, double Score)> Listed(ScoringResult result) =>
        [.. Ranker.Rank(result).Rows.Select(row => (result.UnitCodes[row.UnitIndex], row.Rank, row.Score))];
}
