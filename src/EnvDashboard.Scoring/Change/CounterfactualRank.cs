using EnvDashboard.Scoring.Ranking;

namespace EnvDashboard.Scoring.Change;

/// <summary>
/// "The rank with only this unit changed": the unit at its new values, all others at their old ones, by the old scheme and with the
/// old points of the others and the new ones of the unit.
/// </summary>
/// <param name="Before">Rank in the earlier run; NaN = unranked.</param>
/// <param name="OnlyOwnChanged">Rank with only this unit changed; NaN = unranked.</param>
/// <param name="Score">Total with only this unit changed; NaN = none.</param>
/// <param name="RankedCount">n of <paramref name="OnlyOwnChanged"/>.</param>
public sealed record CounterfactualRank(double Before, double OnlyOwnChanged, double Score, int RankedCount)
{
    /// <returns>Null when the unit is not in both runs.</returns>
    public static CounterfactualRank? Of(ScoredRun before, ScoredRun after, string unitCode)
    {
        var (at, to) = (before.IndexOf(unitCode), after.IndexOf(unitCode));
        if (at < 0 || to < 0) return null;
        var mixed = SchemeScorer.Score(OnlyOwn(before.Input, at, after.Input, to), before.Result.Tree);
        var (rank, rankedCount) = Ranker.PlaceOf(mixed, 0, at);
        return new(Ranker.PlaceOf(before.Result, 0, at).Rank, rank, mixed.Totals[at], rankedCount);
    }

    private static ScoringInput OnlyOwn(ScoringInput before, int at, ScoringInput after, int to)
    {
        var code = before.UnitCodes[at];
        var columns = new Dictionary<string, IndicatorColumn>(StringComparer.Ordinal);
        foreach (var indicator in before.Columns.Keys.Union(after.Columns.Keys, StringComparer.Ordinal))
        {
            var source = after.Columns.GetValueOrDefault(indicator);
            var others = before.Columns.GetValueOrDefault(indicator) ?? EmptyColumn.Of(source!.Indicator, before.UnitCodes.Count);
            columns[indicator] = OwnCell.Of(source, to).Into(others, at, EarlierOf(source, to));
        }
        return new()
        {
            Scheme = before.Scheme,
            UnitCodes = before.UnitCodes,
            ParentCodes = before.ParentCodes,
            Columns = columns,
            Points = [.. before.Points.Where(p => p.UnitCode != code), .. after.Points.Where(p => p.UnitCode == code)],
        };
    }

    internal static double[]? EarlierOf(IndicatorColumn? column, int unit) => column?.Earlier?.Select(values => values[unit]).ToArray();
}
