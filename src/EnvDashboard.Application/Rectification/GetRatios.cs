using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

/// <summary>What ratios are counted by. All = everything together.</summary>
public enum RatioKey { All, Unit, Category, LeadUnit, Period }

/// <summary>
/// Completion counted by a key and, always apart, by level: 42 of 47 manifestations and 357 of 367 measures are different things and
/// are never added up.
/// </summary>
public sealed class GetRatios(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, TimeProvider time)
{
    public async Task<IReadOnlyList<RatioView>> ExecuteAsync(Actor actor, RatioKey by, ItemFilter filter, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        if (!Enum.IsDefined(by)) throw new InvalidInputException(new FieldError("by", "unknown_word", by.ToString(), "unit, category, leadUnit"));
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var counts = await Counted(ItemQuery.Of(db, known, filter, today), today).ToListAsync(cancellationToken);
        return
        [
            .. counts.GroupBy(c => (Key: KeyOf(known, by, c), c.Level)).Select(g => View(g.Key.Key, g.Key.Level, [.. g]))
                .OrderBy(v => v.Key, StringComparer.Ordinal).ThenBy(v => v.Level),
        ];
    }

    /// <summary>Counted once by all keys together; adding up what belongs to one key is left to the caller.</summary>
    private static IQueryable<Counts> Counted(IQueryable<RectificationItemRow> items, DateOnly today) =>
        items
            .GroupBy(i => new { i.UnitId, i.CategoryId, i.PeriodId, i.LeadUnit, i.Level })
            .Select(g => new Counts
            {
                UnitId = g.Key.UnitId,
                CategoryId = g.Key.CategoryId,
                PeriodId = g.Key.PeriodId,
                LeadUnit = g.Key.LeadUnit,
                Level = g.Key.Level,
                Total = g.Count(),
                Completed = g.Count(i => i.Claimed == RectificationState.Completed),
                Verified = g.Count(i => i.Verified == RectificationState.Completed),
                NotStated = g.Count(i => i.Claimed == RectificationState.NotStated),
                NotStarted = g.Count(i => i.Claimed == RectificationState.NotStarted),
                InProgress = g.Count(i => i.Claimed == RectificationState.InProgress),
                Interim = g.Count(i => i.Claimed == RectificationState.Interim),
                LongTerm = g.Count(i => i.Claimed == RectificationState.LongTerm),
                Disputed = g.Count(i => i.Claimed == RectificationState.Disputed),
                Overdue = g.Count(i => i.Due < today && i.Claimed != RectificationState.Completed && (i.Clearance == Clearance.Open || i.Clearance == Clearance.Reopened)),
                Cleared = g.Count(i => i.Clearance == Clearance.Cleared || i.Clearance == Clearance.Rechecked),
                Reopened = g.Count(i => i.ReopenedCount > 0),
            });

    private static (string? Code, string? Name, string? NameEn) KeyOf(DictionarySnapshot known, RatioKey by, Counts c) => by switch
    {
        RatioKey.Unit => (known.Units[c.UnitId].Code, known.Units[c.UnitId].Name, known.Units[c.UnitId].NameEn),
        RatioKey.Category when c.CategoryId is { } id => (known.Categories[id].Code, known.Categories[id].Name, known.Categories[id].NameEn),
        RatioKey.Period => (known.Periods[c.PeriodId].Code, null, null),
        RatioKey.LeadUnit => (c.LeadUnit, c.LeadUnit, null),
        _ => (null, null, null),
    };

    private static RatioView View((string? Code, string? Name, string? NameEn) key, RectificationLevel? level, List<Counts> parts) => new(
        key.Code, key.Name, key.NameEn, level, parts.Sum(c => c.Total), parts.Sum(c => c.Completed), parts.Sum(c => c.Verified), parts.Sum(c => c.NotStated),
        parts.Sum(c => c.NotStarted), parts.Sum(c => c.InProgress), parts.Sum(c => c.Interim), parts.Sum(c => c.LongTerm), parts.Sum(c => c.Disputed),
        parts.Sum(c => c.Overdue), parts.Sum(c => c.Cleared), parts.Sum(c => c.Reopened));

    private sealed record Counts
    {
        public int UnitId { get; init; }
        public int? CategoryId { get; init; }
        public int PeriodId { get; init; }
        public string? LeadUnit { get; init; }
        public RectificationLevel? Level { get; init; }
        public int Total { get; init; }
        public int Completed { get; init; }
        public int Verified { get; init; }
        public int NotStated { get; init; }
        public int NotStarted { get; init; }
        public int InProgress { get; init; }
        public int Interim { get; init; }
        public int LongTerm { get; init; }
        public int Disputed { get; init; }
        public int Overdue { get; init; }
        public int Cleared { get; init; }
        public int Reopened { get; init; }
    }
}
