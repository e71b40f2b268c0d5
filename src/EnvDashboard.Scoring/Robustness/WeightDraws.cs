using EnvDashboard.Scoring.Ranking;

namespace EnvDashboard.Scoring.Robustness;

/// <summary>How many draws, how far weights may go, and the seed that makes a run reproducible.</summary>
/// <param name="Processors">How many processors may share the work; −1 = all.</param>
/// <param name="Spread">0.25: every weight is multiplied by a factor drawn evenly from 0.75..1.25. Between 0 and 1.</param>
public sealed record WeightDrawOptions(long Seed, int Draws = 1000, double Spread = 0.25, int Processors = -1);

/// <summary>
/// Monte Carlo on weights: in every draw each node's weight is varied on its own and siblings are brought back to a sum of 1; leaf scores
/// and points stay. Competition ranks among the units ranked by the scheme.
/// </summary>
/// <remarks>
/// Uncertainty analysis: OECD/JRC, Handbook on Constructing Composite Indicators (2008), part I step 7. Each draw has its own stream of
/// random numbers, so the result does not depend on how many processors share the work.
/// </remarks>
public static class WeightDraws
{
    /// <summary>Rank intervals of the root, parallel to the units of the result.</summary>
    public static RankInterval[] RankIntervals(ScoringResult result, WeightDrawOptions options)
    {
        var ranking = Ranker.Rank(result);
        int[] ranked = [.. ranking.Rows.Select(row => row.UnitIndex)];
        var intervals = new RankInterval[result.UnitCodes.Count];
        Array.Fill(intervals, RankInterval.Unranked);
        if (ranked.Length == 0 || options.Draws <= 0) return intervals;

        var matrix = new DrawMatrix(result, ranked);
        var ranks = new int[ranked.Length][];
        for (var i = 0; i < ranks.Length; i++) ranks[i] = new int[options.Draws];
        var sharing = new ParallelOptions { MaxDegreeOfParallelism = options.Processors };
        Parallel.For(0, options.Draws, sharing, matrix.NewWorkspace, (draw, _, workspace) =>
        {
            var random = new SeededSequence(options.Seed, draw);
            matrix.Rank(ref random, options.Spread, workspace);
            for (var i = 0; i < ranks.Length; i++) ranks[i][draw] = workspace.Ranks[i];
            return workspace;
        }, _ => { });
        Parallel.For(0, ranks.Length, sharing, i =>
        {
            Array.Sort(ranks[i]);
            intervals[ranked[i]] = RankInterval.OfSorted(ranks[i]);
        });
        return intervals;
    }
}
