using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rankings;

/// <summary>All rankings in force: by group, then scheme, the latest period first.</summary>
public sealed class ListRankings(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries)
{
    public async Task<IReadOnlyList<RankingChoice>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var targets = await db.RankingTargets.AsNoTracking().Where(t => t.RunId != null)
            .Select(t => new { t.SchemeId, t.PeriodId, RunId = t.RunId!.Value }).ToListAsync(cancellationToken);
        return [..
            from target in targets
            let scheme = known.Schemes[target.SchemeId]
            let period = known.Periods[target.PeriodId]
            where known.SchemesInForce(period).Any(s => s.Key == target.SchemeId)
            let members = known.Groups[known.GroupIds[scheme.GroupCode]]
            orderby members.Members.Any(m => known.Units[known.UnitIds[m.UnitCode]].Invented), scheme.GroupCode, scheme.Code, period descending
            select new RankingChoice(
                scheme.GroupCode, members.Name, members.NameEn, scheme.Code, scheme.Version, scheme.Name, scheme.NameEn,
                period.Code, Keyword.Of(period.Kind), target.RunId)];
    }
}
