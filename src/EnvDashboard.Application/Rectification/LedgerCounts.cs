using EnvDashboard.Domain.Rectification;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

/// <summary>How many items are alike in all that ratios are counted by.</summary>
/// <param name="Source">Only where it was asked for.</param>
/// <param name="Reopened">Has been reopened at least once.</param>
internal sealed record LedgerCount(
    int UnitId, int? CategoryId, int PeriodId, string? LeadUnit, string? Source, RectificationLevel? Level, RectificationState Claimed, RectificationState Verified, Clearance Clearance, bool Overdue, bool Reopened, int Items);

/// <summary>
/// What the whole ledger is made up of: a few thousand rows whatever its size, kept until something happens in it or the day ends. Every
/// total and ratio of a page is added up from them.
/// </summary>
public sealed class LedgerCounts
{
    private volatile Kept? kept;

    internal async Task<IReadOnlyList<LedgerCount>> CurrentAsync(AppDb db, DateOnly today, CancellationToken cancellationToken)
    {
        // Whatever changes an item writes a row of its history.
        var version = await db.RectificationEvents.MaxAsync(e => (long?)e.Id, cancellationToken) ?? 0;
        if (kept is { } known && known.Version == version && known.Day == today) return known.Rows;
        var rows = await OfAsync(db.RectificationItems.Where(i => i.RemovedAt == null), today, bySource: false, cancellationToken);
        kept = new(version, today, rows);
        return rows;
    }

    internal static async Task<IReadOnlyList<LedgerCount>> OfAsync(IQueryable<RectificationItemRow> items, DateOnly today, bool bySource, CancellationToken cancellationToken)
    {
        var groups = await items.AsNoTracking()
            .Select(i => new
            {
                i.UnitId, i.CategoryId, i.PeriodId, i.LeadUnit, Source = bySource ? i.Source : null, i.Level, i.Claimed, i.Verified, i.Clearance,
                Overdue = i.Due < today && i.Claimed != RectificationState.Completed && (i.Clearance == Clearance.Open || i.Clearance == Clearance.Reopened) ? 1 : 0,
                Reopened = i.ReopenedCount > 0 ? 1 : 0,
            })
            .GroupBy(i => i)
            .Select(g => new { g.Key, Items = g.Count() })
            .ToListAsync(cancellationToken);
        return groups.ConvertAll(g => new LedgerCount(
            g.Key.UnitId, g.Key.CategoryId, g.Key.PeriodId, g.Key.LeadUnit, g.Key.Source, g.Key.Level, g.Key.Claimed, g.Key.Verified, g.Key.Clearance, g.Key.Overdue == 1, g.Key.Reopened == 1, g.Items));
    }

    private sealed record Kept(long Version, DateOnly Day, IReadOnlyList<LedgerCount> Rows);
}
