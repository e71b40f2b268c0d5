namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>Where the sheets put what charts draw; null = the sheet is not there.</summary>
internal sealed class ChartSpots
{
    public RankingSpot? Ranking { get; set; }
    public ScoreSpot? Scores { get; set; }
    public HistorySpot? History { get; set; }

    public sealed record RankingSpot(string Sheet, int Header, int First, int Last, int Unit, int Score);

    /// <param name="Average">The row of averages; that of the best follows it.</param>
    public sealed record ScoreSpot(string Sheet, int Header, int FirstUnit, int LastUnit, int Average, int Unit, int FirstChild, int LastChild);

    public sealed record HistorySpot(string Sheet, int Header, int First, int Last, int Unit, int Ranks, int Scores, int Periods);
}
