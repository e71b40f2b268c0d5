using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rankings;

/// <summary>The cells that a unit's values in a run came from, by indicator.</summary>
internal static class ValueSources
{
    public static async Task<IReadOnlyDictionary<int, SourceView>> FindAsync(AppDb db, DictionarySnapshot known, RankingRunRow run, int unit, CancellationToken cancellationToken)
    {
        var indicators = known.Schemes[run.SchemeId].Nodes.Where(n => n.IsLeaf).Select(n => known.IndicatorIds[n.IndicatorCode!]).Distinct().ToList();
        var current = await (
            from o in db.Observations
            where o.PeriodId == run.PeriodId && indicators.Contains(o.IndicatorId) && o.UnitId == unit
            join sheet in db.SubmissionSheets on o.SheetId equals sheet.Id
            join submission in db.Submissions on o.SubmissionId equals submission.Id
            select new { o.IndicatorId, o.Cell, o.Raw, o.Qualifier, o.SubmissionId, Sheet = sheet.Name, submission.FileName, submission.DecidedAt })
            .AsNoTracking().ToListAsync(cancellationToken);
        var sources = current
            .Where(c => c.DecidedAt is null || c.DecidedAt <= run.ComputedAt)
            .ToDictionary(c => c.IndicatorId, c => new SourceView(c.SubmissionId, c.FileName, c.Sheet, CellAddress.Unpack(c.Cell).ToString(), c.Raw, c.Qualifier));
        if (sources.Count == indicators.Count) return sources;

        // Values replaced since the run was computed stand in the history.
        var replaced = await (
            from h in db.ObservationHistory
            where h.PeriodId == run.PeriodId && indicators.Contains(h.IndicatorId) && h.UnitId == unit && h.ReplacedAt > run.ComputedAt
            join sheet in db.SubmissionSheets on h.SheetId equals sheet.Id
            join submission in db.Submissions on h.SubmissionId equals submission.Id
            orderby h.Id
            select new { h.IndicatorId, h.Cell, h.Raw, h.Qualifier, h.SubmissionId, Sheet = sheet.Name, submission.FileName })
            .AsNoTracking().ToListAsync(cancellationToken);
        foreach (var r in replaced)
        {
            sources.TryAdd(r.IndicatorId, new SourceView(r.SubmissionId, r.FileName, r.Sheet, CellAddress.Unpack(r.Cell).ToString(), r.Raw, r.Qualifier));
        }
        return sources;
    }
}
