using EnvDashboard.Application.Access;
using EnvDashboard.Domain.Rectification;

namespace EnvDashboard.Application.Rectification;

/// <param name="State">What was found.</param>
/// <param name="Solved">事要解决; null = not looked at.</param>
/// <param name="Accountable">人要处理.</param>
/// <param name="Lasting">长效机制要建立.</param>
public sealed record Verification(RectificationState State, bool? Solved, bool? Accountable, bool? Lasting, string? Reason);

/// <summary>Somebody other than the claimant says what they found (核验), with the three conditions of clearing.</summary>
public sealed class VerifyItem(ItemSteps steps)
{
    public Task ExecuteAsync(Actor actor, int id, Verification found, CancellationToken cancellationToken)
    {
        var why = ItemStep.Checked("reason", found.Reason, required: false);
        return steps.ExecuteAsync(actor, id, RectificationAct.Verified, async step =>
        {
            step.Demand(ClearanceRules.AgainstVerifying(await step.StandingAsync(), step.By));
            step.Record(RectificationAct.Verified, why, item =>
            {
                (item.Verified, item.VerifiedBy) = (found.State, found.State == RectificationState.NotStated ? null : step.By);
                (item.Solved, item.Accountable, item.Lasting) = (found.Solved ?? item.Solved, found.Accountable ?? item.Accountable, found.Lasting ?? item.Lasting);
            });
        }, cancellationToken);
    }
}
