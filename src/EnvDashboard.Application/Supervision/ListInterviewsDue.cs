using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Supervision;

/// <summary>
/// Last place two periods running → interview due (约谈), for every unit alike, read from the rankings in force. A shared last place
/// counts for each who shares it; a period between them without a ranking breaks the row.
/// </summary>
public sealed class ListInterviewsDue(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, ListRankings list, TimeProvider time)
{
    public async Task<IReadOnlyList<InterviewDue>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        var choices = await list.ExecuteAsync(actor, cancellationToken);
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var last = await LastPlacesAsync(db, [.. choices.Select(c => c.RunId)], cancellationToken);
        var found = new List<InterviewDue>();
        foreach (var course in choices.GroupBy(c => (c.Group, c.Scheme, c.PeriodKind)))
        {
            var periods = course.OrderBy(c => known.Periods[known.PeriodIds[c.Period]].Start).ToList();
            foreach (var (before, now) in periods.Zip(periods.Skip(1)))
            {
                var (earlier, later) = (known.Periods[known.PeriodIds[before.Period]], known.Periods[known.PeriodIds[now.Period]]);
                if (earlier.End.AddDays(1) != later.Start || !last.TryGetValue(before.RunId, out var lastBefore) || !last.TryGetValue(now.RunId, out var lastNow)) continue;
                found.AddRange(lastNow.Units.Intersect(lastBefore.Units).Select(unit => new InterviewDue(
                    $"last:{now.Group}:{now.Scheme}:{now.Period}:{known.Units[unit].Code}", GetRanking.Reference(known, unit), now.Group, now.GroupName, now.GroupNameEn, now.Scheme, before.Period, now.Period,
                    lastBefore.Ranked, lastNow.Ranked, null)
                {
                    Latest = now == periods[^1],
                }));
            }
        }
        return await WithMeasuresAsync(db, known, found, today, cancellationToken);
    }

    /// <summary>Who was last, where there was more than one place.</summary>
    private static async Task<Dictionary<int, (int Ranked, List<int> Units)>> LastPlacesAsync(AppDb db, List<int> runs, CancellationToken cancellationToken)
    {
        var stored = await (
            from run in db.RankingRuns
            where runs.Contains(run.Id)
            join places in db.RunPlaces on run.Id equals places.RunId
            select new { run.Id, run.Units, run.RankedCount, places.Ranks }).ToListAsync(cancellationToken);
        return stored
            .Select(s => (s.Id, Ranked: s.RankedCount, Last: RunPlaces.LastUnits(PackedArrays.Ids(s.Units), PackedArrays.Numbers(s.Ranks))))
            .Where(s => s.Last.Count < s.Ranked).ToDictionary(s => s.Id, s => (s.Ranked, s.Last));
    }

    private static async Task<IReadOnlyList<InterviewDue>> WithMeasuresAsync(AppDb db, DictionarySnapshot known, List<InterviewDue> found, DateOnly today, CancellationToken cancellationToken)
    {
        var causes = found.ConvertAll(f => f.Cause);
        var rows = await db.SupervisionMeasures.AsNoTracking().Where(m => m.Cause != null && causes.Contains(m.Cause) && m.State != Domain.Supervision.MeasureState.Withdrawn).ToListAsync(cancellationToken);
        var measures = (await MeasureQuery.ViewsAsync(db, known, rows, today, cancellationToken)).ToLookup(m => m.Cause);
        return [.. found.Select(f => f with { Measure = measures[f.Cause].FirstOrDefault() }).OrderByDescending(f => f.Period, StringComparer.Ordinal).ThenBy(f => f.Group, StringComparer.Ordinal).ThenBy(f => f.Unit.Code, StringComparer.Ordinal)];
    }
}
