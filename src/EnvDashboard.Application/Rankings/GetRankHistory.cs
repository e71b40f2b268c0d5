using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rankings;

/// <summary>One period of a unit's history. Rank and score are null where it was not ranked.</summary>
public sealed record RankHistoryPoint(int RunId, string Period, string PeriodKind, double? Rank, double? Score, int RankedCount, double? Average);

/// <summary>How a unit stood in every period under a scheme, earliest first.</summary>
public sealed class GetRankHistory(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, ListRankings list)
{
    /// <param name="among">The rankings in force, where the caller has just listed them.</param>
    public async Task<IReadOnlyList<RankHistoryPoint>> ExecuteAsync(
        Actor actor, string scheme, string unitCode, CancellationToken cancellationToken, IReadOnlyList<RankingChoice>? among = null)
    {
        actor.Require(Permission.ViewResults);
        var choices = (among ?? await list.ExecuteAsync(actor, cancellationToken)).Where(c => c.Scheme == scheme).ToList();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        if (!known.UnitIds.TryGetValue(unitCode, out var unit)) throw new NotFoundException("unit", unitCode);
        var runs = choices.ConvertAll(c => c.RunId);
        var places = await db.RankedUnits.AsNoTracking().Where(u => runs.Contains(u.RunId) && u.UnitId == unit).ToDictionaryAsync(u => u.RunId, cancellationToken);
        var groups = await db.RankingRuns.Where(r => runs.Contains(r.Id)).Select(r => new { r.Id, r.RankedCount, r.Average }).ToDictionaryAsync(r => r.Id, cancellationToken);
        return [..
            from choice in choices
            let period = known.Periods[known.PeriodIds[choice.Period]]
            let place = places.GetValueOrDefault(choice.RunId)
            let ranked = groups.GetValueOrDefault(choice.RunId)
            orderby period
            select new RankHistoryPoint(choice.RunId, period.Code, Keyword.Of(period.Kind), place?.Rank, place?.Score, ranked?.RankedCount ?? 0, ranked?.Average)];
    }
}
