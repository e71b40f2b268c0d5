using EnvDashboard.Application.Access;
using EnvDashboard.Domain.Rectification;

namespace EnvDashboard.Application.Rectification;

/// <summary>销号: closes an item that is solved, accounted for, made to last, evidenced and verified by another; level by level from below.</summary>
public sealed class ClearItem(ItemSteps steps)
{
    public Task ExecuteAsync(Actor actor, int id, string? reason, CancellationToken cancellationToken)
    {
        var why = ItemStep.Checked("reason", reason, required: false);
        return steps.ExecuteAsync(actor, id, RectificationAct.Cleared, async step =>
        {
            step.Demand(ClearanceRules.AgainstClearing(await step.StandingAsync()));
            step.Record(RectificationAct.Cleared, why, item => item.Clearance = Clearance.Cleared);
        }, cancellationToken);
    }
}
