using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rankings;

/// <summary>How units have stood over the latest periods of one kind, as published in each.</summary>
/// <param name="Periods">Earliest first.</param>
/// <param name="Courses">In order of the last rank.</param>
/// <param name="LargestRank">Of all ranks shown; the axis ends there.</param>
public sealed record RankCoursesView(IReadOnlyList<string> Periods, IReadOnlyList<RankCourseView> Courses, double LargestRank);

/// <param name="Ranks">One for each period; null = not ranked then.</param>
public sealed record RankCourseView(UnitReference Unit, IReadOnlyList<double?> Ranks);

/// <summary>The ranks of the foremost units of a ranking over the periods up to it. One query over the key of the places.</summary>
public sealed class GetRankCourses(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, ListRankings list)
{
    public const int MostPeriods = 13;
    public const int MostUnits = 20;

    /// <param name="among">The rankings in force, where the caller has just listed them.</param>
    public async Task<RankCoursesView> ExecuteAsync(Actor actor, int runId, CancellationToken cancellationToken, IReadOnlyList<RankingChoice>? among = null)
    {
        actor.Require(Permission.ViewResults);
        var choices = among ?? await list.ExecuteAsync(actor, cancellationToken);
        var shown = choices.FirstOrDefault(c => c.RunId == runId) ?? throw new NotFoundException("run", runId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var end = known.Periods[known.PeriodIds[shown.Period]].Start;
        var periods = choices
            .Where(c => c.Scheme == shown.Scheme && c.PeriodKind == shown.PeriodKind && known.Periods[known.PeriodIds[c.Period]].Start <= end)
            .OrderByDescending(c => known.Periods[known.PeriodIds[c.Period]]).Take(MostPeriods).Reverse().ToList();
        var runs = periods.ConvertAll(p => p.RunId);
        var foremost = db.RankedUnits.Where(u => u.RunId == runId && u.Rank != null).OrderBy(u => u.Rank).ThenBy(u => u.UnitId).Take(MostUnits).Select(u => u.UnitId);
        var places = await db.RankedUnits.AsNoTracking().Where(u => runs.Contains(u.RunId) && foremost.Contains(u.UnitId))
            .Select(u => new { u.RunId, u.UnitId, u.Rank }).ToListAsync(cancellationToken);
        var courses = places.GroupBy(p => p.UnitId)
            .Select(g => new RankCourseView(GetRanking.Reference(known, g.Key), [.. runs.Select(r => g.FirstOrDefault(p => p.RunId == r)?.Rank)]))
            .OrderBy(c => c.Ranks[^1]).ThenBy(c => c.Unit.Code, StringComparer.Ordinal).ToList();
        return new([.. periods.Select(p => p.Period)], courses, places.Max(p => p.Rank) ?? 1);
    }
}
