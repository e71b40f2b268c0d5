using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Submissions.Rectification;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

/// <summary>What a step of an item's life has at hand while it is carried out.</summary>
internal sealed class ItemStep(AppDb db, RectificationItemRow item, string by, DateTime now, CancellationToken cancellationToken)
{
    public const int LongestReason = 2000;

    public AppDb Db => db;

    public RectificationItemRow Item => item;

    public string By => by;

    public DateTime Now => now;

    /// <summary>Why, for the audit.</summary>
    public string? Reason { get; private set; }

    public async Task<ItemStanding> StandingAsync() => new(
        item.Claimed, item.ClaimedBy, item.Verified, item.VerifiedBy, item.Clearance, item.Solved, item.Accountable, item.Lasting,
        await db.RectificationEvidence.CountAsync(e => e.ItemId == item.Id, cancellationToken),
        await db.RectificationItems.CountAsync(
            i => i.ParentId == item.Id && i.RemovedAt == null && (i.Clearance == Clearance.Open || i.Clearance == Clearance.Reopened), cancellationToken));

    /// <exception cref="ConflictException">There is something against it.</exception>
    public void Demand(string? against)
    {
        if (against is not null) throw new ConflictException(against, item.ItemNo);
    }

    /// <summary>A text that must be given, or may be left out, but is never cut.</summary>
    public static string? Checked(string field, string? text, bool required)
    {
        if (string.IsNullOrWhiteSpace(text)) return required ? throw new InvalidInputException(new FieldError(field, "missing")) : null;
        return text.Trim().Length <= LongestReason ? text.Trim() : throw new InvalidInputException(new FieldError(field, "too_long", "2000"));
    }

    /// <summary>Changes the item and writes its history.</summary>
    public void Record(RectificationAct act, string? reason, Action<RectificationItemRow> change, string? consent = null) => Record(item, act, reason, change, consent);

    public void Record(RectificationItemRow row, RectificationAct act, string? reason, Action<RectificationItemRow> change, string? consent = null)
    {
        var before = ItemSnapshot.Of(row).Item;
        change(row);
        row.Version++;
        var history = ItemHistory.Row(row, before, act, by, now);
        (history.Reason, history.Consent) = (reason, consent);
        db.RectificationEvents.Add(history);
        Reason = reason;
    }
}
