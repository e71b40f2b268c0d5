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

    private static readonly Normalisation[] Fixed = [Normalisation.Minmax, Normalisation.Goalposts];

    public static void Run(BenchmarkOptions options)
    {
        Measure(options, "score_and_rank_12_periods", Fixed);
        Measure(options, "mixed_12_periods", Enum.GetValues<Normalisation>());
        foreach (var one in Enum.GetValues<Normalisation>()) Measure(options, "only_" + one.ToString().ToLowerInvariant(), [one]);
        var result = SchemeScorer.Score(Input(Scheme(Fixed), new Random(1)));
        var draws = new List<double>();
        for (var round = 0; round <= options.Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            WeightDraws.RankIntervals(result, new WeightDrawOptions(1));
            if (round > 0) draws.Add(watch.Elapsed.TotalMilliseconds); // the first is warm-up
        }
        Report.Spread("scoring", "weight_draws_1000", draws, "ms");
    }

    /// <summary>All periods scored and ranked, the leaves' normalisations in turn.</summary>
    private static void Measure(BenchmarkOptions options, string figure, Normalisation[] normalisations)
    {
        var scheme = Scheme(normalisations);
        var inputs = Enumerable.Range(0, Periods).Select(p => Input(scheme, new Random(p + 1))).ToList();
        var rounds = new List<double>();
        for (var round = -2; round < options.Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var results = SchemeScorer.ScoreAll(inputs);
            foreach (var result in results) Ranker.Rank(result);
            if (round >= 0) rounds.Add(watch.Elapsed.TotalMilliseconds); // those before are warm-up
        }
        Report.Spread("scoring", figure, rounds, "ms");
    }

    private static Scheme Scheme(Normalisation[] normalisations) => new()
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
                Normalisation = normalisations[i % normalisations.Length],
                Low = 50,
                High = 110,
                Target = 90,
                InnerLow = 70,
                InnerHigh = 85,
                Points = 100,
                PerEvent = 0.7,
                Bands = [new(">=", 95, 100), new(">=", 85, 80), new(">=", 75, 60), new(null, 0, 20)],
            }),
        ],
    };

    private static ScoringInput Input(Scheme scheme, Random random) => new()
    {
        Scheme = scheme,
        UnitCodes = [.. Enumerable.Range(0, Units).Select(u => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"U{u:D5}"))],
        Columns = Enumerable.Range(0, Indicators).ToDictionary(i => "I" + Text(i), i => new IndicatorColumn
        {
            Indicator = new Indicator { Code = "I" + Text(i), Name = "I" + Text(i), UnitOfMeasure = "%", Direction = i % 3 == 0 ? Direction.Lower : Direction.Higher },
            Denominators = IsWilson(scheme, i) ? [.. Enumerable.Range(0, Units).Select(_ => 1 + Math.Floor(200 * random.NextDouble()))] : null,
            Values = [.. Enumerable.Range(0, Units).Select(_ => random.NextDouble() < 0.02 ? double.NaN : 60 + 40 * random.NextDouble())],
        }),
    };

    private static bool IsWilson(Scheme scheme, int indicator) => scheme.Nodes[9 + indicator].Normalisation == Normalisation.Wilson;

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
