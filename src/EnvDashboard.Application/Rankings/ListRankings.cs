using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
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
        var invented = known.Groups.Values.Where(g => g.Members.Any(m => known.Units[known.UnitIds[m.UnitCode]].Invented)).Select(g => g.Code).ToHashSet(StringComparer.Ordinal);
        var targets = await db.RankingTargets.AsNoTracking().ToListAsync(cancellationToken);
        return [..
            from inPeriod in targets.GroupBy(t => t.PeriodId)
            let period = known.Periods[inPeriod.Key]
            from inForce in known.SchemesInForce(period)
            let target = Shown(known, inForce, inPeriod)
            where target is not null
            let scheme = known.Schemes[target.SchemeId]
            let members = known.Groups[known.GroupIds[scheme.GroupCode]]
            orderby invented.Contains(scheme.GroupCode), scheme.GroupCode, scheme.Code, period descending
            select new RankingChoice(
                scheme.GroupCode, members.Name, members.NameEn, scheme.Code, scheme.Version, scheme.Name, scheme.NameEn,
                period.Code, Keyword.Of(period.Kind), target.RunId!.Value)];
    }

    /// <summary>The ranking by the version in force; while that is being computed for the first time, the one that it takes the place of.</summary>
    private static RankingTargetRow? Shown(DictionarySnapshot known, KeyValuePair<int, Scheme> inForce, IEnumerable<RankingTargetRow> inPeriod)
    {
        var target = inPeriod.FirstOrDefault(t => t.SchemeId == inForce.Key);
        if (target is null || target.RunId is not null) return target;
        return target.Computed > 0 ? null
            : inPeriod.Where(t => t.RunId is not null && known.Schemes[t.SchemeId].Code == inForce.Value.Code).OrderByDescending(t => t.SchemeId).FirstOrDefault();
    }
}
