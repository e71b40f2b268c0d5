using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring.Change;

namespace EnvDashboard.Application.Rankings;

/// <summary>One ranking in two periods, side by side.</summary>
/// <param name="Then">The period compared with, earlier or later.</param>
/// <param name="Rows">By the rank now; units that are ranked only then stand last.</param>
public sealed record RankingPairView(RankingView Then, IReadOnlyList<RankingPairRow> Rows);

/// <param name="RankChange">Places gained (+) or lost (−) from then to now, among the units of both; null = ranked in one of them only.</param>
/// <param name="ScoreChange">Points gained (+) or lost (−); null likewise.</param>
public sealed record RankingPairRow(UnitReference Unit, double? Rank, double? Score, double? ThenRank, double? ThenScore, double? RankChange, double? ScoreChange);

/// <summary>Two periods of one ranking that need not follow one another, at the same node. Both are read as published.</summary>
public sealed class CompareRankings(GetRanking get, DictionaryStore dictionaries)
{
    /// <param name="shown">The ranking of now.</param>
    /// <param name="among">The rankings in force, where the caller has just listed them.</param>
    public async Task<RankingPairView> ExecuteAsync(Actor actor, RankingView shown, string period, CancellationToken cancellationToken, IReadOnlyList<RankingChoice>? among = null)
    {
        actor.Require(Permission.ViewResults);
        var root = shown.Node == shown.Nodes[0].Code;
        var then = await get.ExecuteAsync(actor, new(period, shown.Group, shown.Scheme.Code, root ? null : shown.Node) { Among = among }, cancellationToken);
        var known = await dictionaries.CurrentAsync(cancellationToken);
        var before = then.Rows.ToDictionary(r => r.Unit.Code, StringComparer.Ordinal);
        var changes = RankChanges.Between(
            SchemeOf(known, then), Places(then, root), SchemeOf(known, shown), Places(shown, root), then.Rows.ToDictionary(r => r.Unit.Code, r => r.Rank, StringComparer.Ordinal));
        var now = shown.Rows.Select(r => r.Unit.Code).ToHashSet(StringComparer.Ordinal);
        return new(then,
        [
            .. shown.Rows.Select(r => before.TryGetValue(r.Unit.Code, out var old)
                ? new RankingPairRow(r.Unit, r.Rank, r.Score, old.Rank, old.Score, changes[r.Unit.Code], r.Score - old.Score)
                : new(r.Unit, r.Rank, r.Score, null, null, null, null)),
            .. then.Rows.Where(r => !now.Contains(r.Unit.Code)).Select(r => new RankingPairRow(r.Unit, null, null, r.Rank, r.Score, null, null)),
        ]);
    }

    private static Scheme SchemeOf(DictionarySnapshot known, RankingView view) => known.Schemes.Values.First(s => s.Code == view.Scheme.Code && s.Version == view.Scheme.Version);

    /// <summary>Below the root coverage plays no part in a rank.</summary>
    private static Dictionary<string, Place> Places(RankingView view, bool root) =>
        view.Rows.ToDictionary(r => r.Unit.Code, r => new Place(r.Score, root ? r.Coverage : 1), StringComparer.Ordinal);
}
