using EnvDashboard.Application.Access;
using EnvDashboard.Domain.Rectification;

namespace EnvDashboard.Application.Rectification;

/// <summary>回头看: a cleared item was looked at again and holds. Where it does not, it is reopened instead.</summary>
public sealed class RecheckItem(ItemSteps steps)
{
    /// <param name="reason">What was looked at and found.</param>
    public Task ExecuteAsync(Actor actor, int id, string? reason, CancellationToken cancellationToken)
    {
        var why = ItemStep.Checked("reason", reason, required: true);
        return steps.ExecuteAsync(actor, id, RectificationAct.Rechecked, async step =>
        {
            step.Demand(ClearanceRules.AgainstRechecking(await step.StandingAsync()));
            step.Record(RectificationAct.Rechecked, why, item => item.Clearance = Clearance.Rechecked);
        }, cancellationToken);
    }
}
