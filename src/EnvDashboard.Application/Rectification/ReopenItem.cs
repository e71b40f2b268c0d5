using EnvDashboard.Application.Access;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

/// <summary>反弹、回炉: a cleared item is open again, and with it every cleared item above it, which rested on it. History stays.</summary>
public sealed class ReopenItem(ItemSteps steps)
{
    public Task ExecuteAsync(Actor actor, int id, string? reason, CancellationToken cancellationToken)
    {
        var why = ItemStep.Checked("reason", reason, required: true);
        return steps.ExecuteAsync(actor, id, RectificationAct.Reopened, async step =>
        {
            step.Demand(ClearanceRules.AgainstRechecking(await step.StandingAsync()));
            for (RectificationItemRow? at = step.Item; at is { Clearance: Clearance.Cleared or Clearance.Rechecked };)
            {
                step.Record(at, RectificationAct.Reopened, why, Reopen);
                var parent = at.ParentId;
                at = parent is null ? null : await step.Db.RectificationItems.SingleOrDefaultAsync(i => i.Id == parent && i.RemovedAt == null, cancellationToken);
            }
        }, cancellationToken);
    }

    /// <summary>What was found before no longer holds: it has to be claimed and verified anew.</summary>
    private static void Reopen(RectificationItemRow item)
    {
        item.Clearance = Clearance.Reopened;
        item.ReopenedCount++;
        (item.Claimed, item.Verified, item.VerifiedBy) = (RectificationState.InProgress, RectificationState.NotStated, null);
        (item.Solved, item.Accountable, item.Lasting) = (null, null, null);
    }
}
