using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Ranking;

namespace EnvDashboard.Tests.Scoring.Ranking;

public sealed class RankerTests
{
    private static readonly string[] Codes = ["D", "C", "B", "A"];

    private static RankedList Rank(double[] scores, Func<Scheme, Scheme>? scheme = null, double[]? coverage = null, IReadOnlyDictionary<string, double>? previous = null, bool atRoot = true)
    {
        var template = new SchemeBuilder().Template;
        return Ranker.Rank(scheme is null ? template : scheme(template), Codes, scores, coverage ?? [1, 1, 1, 1], previous, atRoot);
    }

    private static string Shown(RankedList list) =>
        string.Join(' ', list.Rows.Select(row => FormattableString.Invariant($"{row.Rank}{Codes[row.UnitIndex]}")));

    [Theory]
    [InlineData(RankingMethod.Competition, "1D 2B 2C 4A")]
    [InlineData(RankingMethod.Dense, "1D 2B 2C 3A")]
    [InlineData(RankingMethod.Fractional, "1D 2.5B 2.5C 4A")]
    public void Rank_equalScores_shareRanksAsTheMethodSays(RankingMethod method, string expected) =>
        Assert.Equal(expected, Shown(Rank([90, 80, 80, 70], s => s with { Ranking = method })));

    [Fact]
    public void Rank_noise_neverDecides()
    {
        Assert.Equal("1A 1B 1C 1D", Shown(Rank([80, 80 + 1e-13, 80 - 1e-13, 80 + 3e-13])));
        // 61.125 rounds up; 1e-13 less of it is the same number.
        Assert.Equal("1A 1B 1C 4D", Shown(Rank([61.124, 61.125, 61.125 - 1e-13, 61.13], s => s with { RankDecimals = 2 })));
    }

    [Fact]
    public void Rank_decimals_roundHalvesAwayFromZeroInDecimal() =>
        // 2.675 has no exact binary form: rounded in binary it would be 2.67.
        Assert.Equal("1C 1D 3A 3B", Shown(Rank([2.675, 2.68, 2.67, 2.674], s => s with { RankDecimals = 2 })));

    [Fact]
    public void Rank_notRounded_tellsSmallRealDifferencesApart() =>
        Assert.Equal("1D 2C 3B 4A", Shown(Rank([80 + 3e-9, 80 + 2e-9, 80 + 1e-9, 80])));

    [Theory]
    [InlineData(TieBreak.Coverage, "1B 2A 2C 2D")]
    [InlineData(TieBreak.PreviousRank, "1C 2A 3B 3D")]
    [InlineData(TieBreak.Code, "1A 2B 3C 4D")]
    public void Rank_tieBreak_partsEqualScores(TieBreak rule, string expected) =>
        Assert.Equal(expected, Shown(Rank([80, 80, 80, 80], s => s with { TieBreaks = [rule] }, [0.8, 0.8, 0.9, 0.8], new Dictionary<string, double> { ["A"] = 3, ["C"] = 1 })));

    [Fact]
    public void Rank_unitsThatCannotBeRanked_areListedAfterWithTheReason()
    {
        var list = Rank([90, double.NaN, 80, 70], s => s with { MinCoverage = 0.6 }, [0.59, 0.9, 0.6, 1]);
        Assert.Equal("1B 2A", Shown(list));
        Assert.Equal([new UnrankedRow(1, UnrankedReason.NoData), new UnrankedRow(0, UnrankedReason.LowCoverage)], list.Unranked);
        Assert.Equal(2, list.RankedCount);
    }

    [Fact]
    public void Rank_innerNode_asksForNoCoverage() =>
        Assert.Equal("1D 2C 3B 4A", Shown(Rank([90, 85, 80, 70], s => s with { MinCoverage = 0.6 }, [0.1, 0.1, 0.1, 0.1], atRoot: false)));

    [Fact]
    public void Rank_nobody_isAnEmptyListNotAnError()
    {
        var list = Rank([double.NaN, double.NaN, double.NaN, double.NaN]);
        Assert.Empty(list.Rows);
        Assert.Equal(4, list.Unranked.Count);
    }

    [Theory]
    [InlineData(RankingMethod.Competition)]
    [InlineData(RankingMethod.Dense)]
    [InlineData(RankingMethod.Fractional)]
    public void PlaceOf_everyUnitAndNode_isItsPlaceInTheWholeRanking(RankingMethod method)
    {
        TieBreak[][] breaks = [[], [TieBreak.Coverage], [TieBreak.PreviousRank, TieBreak.Code]];
        for (var seed = 1L; seed <= 30; seed++)
        {
            var input = RandomScheme.Build(seed, units: 30).Input();
            var scheme = input.Scheme with { Ranking = method, RankDecimals = 0, TieBreaks = breaks[seed % 3] };
            var result = SchemeScorer.Score(input.WithScheme(scheme));
            var before = result.UnitCodes.Where((_, i) => i % 3 == 0).Select((code, i) => (code, i)).ToDictionary(p => p.code, p => (double)(p.i % 4));
            for (var node = 0; node < result.Tree.Count; node++)
            {
                var ranked = Ranker.Rank(result, node, before);
                for (var unit = 0; unit < result.UnitCodes.Count; unit++)
                {
                    Assert.Equal((ranked.RanksByUnit()[unit], ranked.RankedCount), Ranker.PlaceOf(result, node, unit, before));
                }
            }
        }
    }
}
