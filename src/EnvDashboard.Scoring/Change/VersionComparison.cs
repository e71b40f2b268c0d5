using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring.Ranking;

namespace EnvDashboard.Scoring.Change;

/// <summary>"What would the ranking have been under version 2?": two schemes on the same figures.</summary>
public sealed record VersionComparison(ScoredRun InForce, RankedList RankingInForce, ScoredRun Other, RankedList OtherRanking)
{
    /// <exception cref="ArgumentException">One of the schemes cannot be compiled.</exception>
    public static VersionComparison Of(ScoringInput input, Scheme other)
    {
        var (inForce, alternative) = (ScoredRun.Of(input), ScoredRun.Of(input.WithScheme(other)));
        return new(inForce, Ranker.Rank(inForce.Result), alternative, Ranker.Rank(alternative.Result));
    }
}
