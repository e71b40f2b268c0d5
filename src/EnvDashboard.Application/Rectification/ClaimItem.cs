using EnvDashboard.Application.Access;
using EnvDashboard.Domain.Rectification;

namespace EnvDashboard.Application.Rectification;

/// <summary>
/// The unit claims a state (自报), among them "disputed" with a reason. What was verified before was another claim, so the verification
/// is void from then on.
/// </summary>
public sealed class ClaimItem(ItemSteps steps)
{
    /// <param name="reason">What was done; needed for a dispute.</param>
    public Task ExecuteAsync(Actor actor, int id, RectificationState state, string? reason, CancellationToken cancellationToken)
    {
        var why = ItemStep.Checked("reason", reason, required: state == RectificationState.Disputed);
        var act = state == RectificationState.Disputed ? RectificationAct.Disputed : RectificationAct.Claimed;
        return steps.ExecuteAsync(actor, id, act, async step =>
        {
            step.Demand(ClearanceRules.AgainstClaim(await step.StandingAsync()));
            step.Record(act, why, item => (item.Claimed, item.ClaimedBy, item.Verified, item.VerifiedBy) = (state, step.By, RectificationState.NotStated, null));
        }, cancellationToken);
    }
}
