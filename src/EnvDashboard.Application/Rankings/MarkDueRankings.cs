using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Submissions.Applying;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rankings;

/// <summary>
/// Marks every ranking that a change touches as due, in the transaction of the change: nothing is forgotten if the process dies, and
/// many changes before the next computation cost one.
/// </summary>
public static class MarkDueRankings
{
    /// <param name="submission">The cause, which becomes "ranked" when all are computed.</param>
    /// <param name="touched">Indicators with changed values, by period.</param>
    /// <returns>True when any ranking is due.</returns>
    public static async Task<bool> ExecuteAsync(
        AppDb db,
        DictionarySnapshot known,
        int? submission,
        IReadOnlyDictionary<int, HashSet<int>> touched,
        DefinitionEffect effect,
        CancellationToken cancellationToken)
    {
        var due = new HashSet<(int Scheme, int Period)>();
        foreach (var (period, indicators) in touched) AddTouched(known, period, indicators, due);
        if (!effect.IsNone) await AddDefinedAsync(db, known, effect, due, cancellationToken);
        if (due.Count == 0) return false;
        await RequestAsync(db, due, submission, cancellationToken);
        return true;
    }

    /// <summary>Raises the request of each target, creating those that are new.</summary>
    public static async Task RequestAsync(AppDb db, IReadOnlyCollection<(int Scheme, int Period)> due, int? submission, CancellationToken cancellationToken)
    {
        var periods = due.Select(d => d.Period).Distinct().ToList();
        var targets = await db.RankingTargets.Where(t => periods.Contains(t.PeriodId)).ToDictionaryAsync(t => (t.SchemeId, t.PeriodId), cancellationToken);
        var raised = new List<RankingTargetRow>();
        foreach (var key in due)
        {
            if (!targets.TryGetValue((key.Scheme, key.Period), out var target))
            {
                db.RankingTargets.Add(target = new RankingTargetRow { SchemeId = key.Scheme, PeriodId = key.Period });
            }
            target.Requested++;
            raised.Add(target);
        }
        await db.SaveChangesAsync(cancellationToken);
        if (submission is not { } id) return;
        db.SubmissionTargets.AddRange(raised.Select(t => new SubmissionTargetRow { SubmissionId = id, TargetId = t.Id, Requested = t.Requested }));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static void AddTouched(DictionarySnapshot known, int period, HashSet<int> indicators, HashSet<(int, int)> due)
    {
        var codes = indicators.Select(i => known.Indicators[i].Code).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, scheme) in known.SchemesInForce(known.Periods[period]))
        {
            if (scheme.Nodes.Any(n => n.IndicatorCode is not null && codes.Contains(n.IndicatorCode))) due.Add((id, period));
        }
        // A value that is carried forward also counts in the periods after its own.
        foreach (var (later, steps) in Later(known, known.Periods[period]))
        {
            foreach (var (id, scheme) in known.SchemesInForce(known.Periods[later]))
            {
                if (scheme.Nodes.Any(n => n.Impute.Method == ImputeMethod.CarryForward && n.Impute.MaxAge >= steps && codes.Contains(n.IndicatorCode!))) due.Add((id, later));
            }
        }
    }

    private static IEnumerable<(int Period, int Steps)> Later(DictionarySnapshot known, Period from) =>
        known.Periods.Where(p => p.Value.Kind == from.Kind && p.Value.Start > from.Start).OrderBy(p => p.Value).Select((p, i) => (p.Key, i + 1));

    private static async Task AddDefinedAsync(AppDb db, DictionarySnapshot known, DefinitionEffect effect, HashSet<(int, int)> due, CancellationToken cancellationToken)
    {
        foreach (var (periodId, period) in known.Periods)
        {
            foreach (var (id, scheme) in known.SchemesInForce(period))
            {
                var concerned = effect.Schemes.Contains(scheme.Code) || effect.Groups.Contains(scheme.GroupCode)
                    || scheme.Nodes.Any(n => n.IndicatorCode is not null && effect.Indicators.Contains(n.IndicatorCode));
                if (!concerned || due.Contains((id, periodId))) continue;
                var indicators = scheme.Nodes.Where(n => n.IsLeaf).Select(n => known.IndicatorIds[n.IndicatorCode!]).Distinct().ToList();
                if (await db.Observations.AnyAsync(o => o.PeriodId == periodId && indicators.Contains(o.IndicatorId), cancellationToken)) due.Add((id, periodId));
            }
        }
    }
}
