using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Bulletin;

/// <summary>Finds what a bulletin on rectification says, from the ledger in force.</summary>
public sealed class GatherRectification(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, GetRatios ratios, TimeProvider time)
{
    private const int MostOverdue = 30;

    internal async Task<RectificationContent> ExecuteAsync(Actor actor, ItemFilter filter, bool withLeaders, CancellationToken cancellationToken)
    {
        var whole = await ratios.ExecuteAsync(actor, RatioKey.All, filter, cancellationToken);
        if (whole.Count == 0) throw new InvalidInputException(new FieldError("period", "nothing_to_export"));
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var late = ItemQuery.Of(db, known, filter with { Overdue = true }, today).AsNoTracking();
        var shown = await late.OrderBy(i => i.Due).ThenBy(i => i.Id).Take(MostOverdue).ToListAsync(cancellationToken);
        var byUnit = await ratios.ExecuteAsync(actor, RatioKey.Unit, filter, cancellationToken);
        return new(
            filter.Period,
            today,
            await LastChangeAsync(db, cancellationToken),
            byUnit.Any(u => u.Key is { } code && known.Units[known.UnitIds[code]].Invented),
            withLeaders,
            filter.Units,
            whole,
            byUnit,
            await ratios.ExecuteAsync(actor, RatioKey.Category, filter, cancellationToken),
            [.. shown.Select(i => new OverdueItem(GetRanking.Reference(known, i.UnitId), i.ItemNo, i.Title, i.LeadUnit, i.Due!.Value, withLeaders ? i.Leader : null))],
            await late.CountAsync(cancellationToken));
    }

    /// <summary>The same ledger on the same day gives the same bulletin, byte by byte.</summary>
    private static async Task<DateTimeOffset> LastChangeAsync(AppDb db, CancellationToken cancellationToken) =>
        new(DateTime.SpecifyKind(await db.RectificationEvents.MaxAsync(e => (DateTime?)e.At, cancellationToken) ?? DateTime.UnixEpoch, DateTimeKind.Utc));
}
