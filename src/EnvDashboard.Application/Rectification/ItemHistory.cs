using EnvDashboard.Domain.Rectification;
using EnvDashboard.Storage.Model;

namespace EnvDashboard.Application.Rectification;

/// <summary>Makes rows of an item's history.</summary>
internal static class ItemHistory
{
    /// <param name="before">Null = there was no item before.</param>
    public static RectificationEventRow Row(RectificationItemRow item, RectificationItemRow? before, RectificationAct act, string by, DateTime at) => new()
    {
        ItemId = item.Id,
        At = at,
        By = by,
        Act = act,
        ClaimedBefore = before?.Claimed,
        Claimed = item.Claimed,
        VerifiedBefore = before?.Verified,
        Verified = item.Verified,
        ClearanceBefore = before?.Clearance,
        Clearance = item.Clearance,
        DueBefore = before?.Due,
        Due = item.Due,
        InForce = item.RemovedAt is null,
    };
}
