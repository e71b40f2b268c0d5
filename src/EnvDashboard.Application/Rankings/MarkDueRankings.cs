using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Submissions.Applying;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rankings;

/// <summary>What a change touched.</summary>
/// <param name="Values">Indicators with changed values, by period.</param>
public sealed record Touched(IReadOnlyDictionary<int, HashSet<int>> Values, IReadOnlyList<TouchedPoint> Points)
{
    public static Touched Nothing { get; } = new(new Dictionary<int, HashSet<int>>(), []);
}

/// <param name="Scheme">Code of the only scheme concerned; null = all.</param>
public sealed record TouchedPoint(int Period, int Unit, string? Scheme);

/// <summary>
/// Marks every ranking that a change touches as due, in the transaction of the change: nothing is forgotten if the process dies, and
/// many changes before the next computation cost one.
/// </summary>
public static class MarkDueRankings
{
    /// <param name="submission">The cause, which becomes "ranked" when all are computed.</param>
    /// <returns>True when any ranking is due.</returns>
    public static async Task<bool> ExecuteAsync(
        AppDb db,
        DictionarySnapshot known,
        int? submission,
        Touched touched,
        DefinitionEffect effect,
        CancellationToken cancellationToken)
    {
        var due = new HashSet<(int Scheme, int Period)>();
        foreach (var (period, indicators) in touched.Values) AddTouched(known, period, indicators, due);
        if (touched.Points.Count > 0) await AddPointsAsync(db, known, touched.Points, due, cancellationToken);
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
            if (scheme.IndicatorCodes.Any(codes.Contains)) due.Add((id, period));
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
                    || scheme.IndicatorCodes.Any(effect.Indicators.Contains);
                if (concerned && !due.Contains((id, periodId)) && await HoldsDataAsync(db, known, scheme, periodId, cancellationToken)) due.Add((id, periodId));
            }
        }
    }

    /// <summary>Points come on top of figures: where there are none, they make no ranking.</summary>
    private static async Task AddPointsAsync(AppDb db, DictionarySnapshot known, IReadOnlyList<TouchedPoint> points, HashSet<(int, int)> due, CancellationToken cancellationToken)
    {
        foreach (var inPeriod in points.GroupBy(p => p.Period))
        {
            var period = known.Periods[inPeriod.Key];
            foreach (var (id, scheme) in known.SchemesInForce(period))
            {
                if (due.Contains((id, inPeriod.Key))) continue;
                var units = inPeriod.Where(p => p.Scheme is null || p.Scheme == scheme.Code).Select(p => p.Unit).ToHashSet();
                if (known.Members(scheme.GroupCode, period).Any(units.Contains) && await HoldsDataAsync(db, known, scheme, inPeriod.Key, cancellationToken)) due.Add((id, inPeriod.Key));
            }
        }
    }

    private static Task<bool> HoldsDataAsync(AppDb db, DictionarySnapshot known, Scheme scheme, int period, CancellationToken cancellationToken)
    {
        var indicators = scheme.Nodes.Where(n => n.IsLeaf).Select(n => known.IndicatorIds[n.IndicatorCode!]).Distinct().ToList();
        return db.Observations.AnyAsync(o => o.PeriodId == period && indicators.Contains(o.IndicatorId), cancellationToken);
    }
}
