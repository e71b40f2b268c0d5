using System.Diagnostics;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Ranking;
using EnvDashboard.Scoring.Robustness;

namespace EnvDashboard.Benchmarks;

/// <summary>Scoring and ranking in memory: 2,844 units × 87 indicators × 12 periods, and 1,000 draws of weights for one of them.</summary>
public static class ScoringBenchmark
{
    private const int Units = 2844;
    private const int Indicators = 87;
    private const int Periods = 12;

    public static void Run(BenchmarkOptions options)
    {
        var scheme = Scheme();
        var inputs = Enumerable.Range(0, Periods).Select(p => Input(scheme, new Random(p + 1))).ToList();
        var (all, draws) = (new List<double>(), new List<double>());
        for (var round = 0; round <= options.Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var results = SchemeScorer.ScoreAll(inputs);
            foreach (var result in results) Ranker.Rank(result);
            var scored = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            WeightDraws.RankIntervals(results[0], new WeightDrawOptions(1));
            if (round == 0) continue; // warm-up
            all.Add(scored);
            draws.Add(watch.Elapsed.TotalMilliseconds);
        }
        Report.Spread("scoring", "score_and_rank_12_periods", all, "ms");
        Report.Spread("scoring", "weight_draws_1000", draws, "ms");
    }

    private static Scheme Scheme() => new()
    {
        Code = "BENCH",
        Version = "1",
        Name = "Benchmark",
        AppliesFrom = Period.Month(2024, 1),
        GroupCode = "ALL",
        RankDecimals = 6,
        Nodes =
        [
            new SchemeNode { Code = "ROOT", Name = "ROOT" },
            .. Enumerable.Range(1, 8).Select(k => new SchemeNode { Code = "E" + Text(k), ParentCode = "ROOT", Name = "E" + Text(k) }),
            .. Enumerable.Range(0, Indicators).Select(i => new SchemeNode
            {
                Code = "I" + Text(i),
                ParentCode = "E" + Text(i % 8 + 1),
                Name = "I" + Text(i),
                Weight = 1 + i % 4,
                IndicatorCode = "I" + Text(i),
                Normalisation = i % 2 == 0 ? Normalisation.Minmax : Normalisation.Goalposts,
                Low = 50,
                High = 110,
            }),
        ],
    };

    private static ScoringInput Input(Scheme scheme, Random random) => new()
    {
        Scheme = scheme,
        UnitCodes = [.. Enumerable.Range(0, Units).Select(u => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"U{u:D5}"))],
        Columns = Enumerable.Range(0, Indicators).ToDictionary(i => "I" + Text(i), i => new IndicatorColumn
        {
            Indicator = new Indicator { Code = "I" + Text(i), Name = "I" + Text(i), Direction = i % 3 == 0 ? Direction.Lower : Direction.Higher },
            Values = [.. Enumerable.Range(0, Units).Select(_ => random.NextDouble() < 0.02 ? double.NaN : 60 + 40 * random.NextDouble())],
        }),
    };

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
