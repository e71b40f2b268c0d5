using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Rectification;

namespace EnvDashboard.Application.Rectification;

/// <summary>A deadline moves only with the leading group's consent and a reason; both stay in the history.</summary>
public sealed class MoveDeadline(ItemSteps steps)
{
    /// <param name="consent">Who of the leading group consented, and when or under which number.</param>
    public Task ExecuteAsync(Actor actor, int id, DateOnly? due, string? consent, string? reason, CancellationToken cancellationToken)
    {
        if (due is null) throw new InvalidInputException(new FieldError("due", "missing"));
        var agreed = ItemStep.Checked("consent", consent, required: true)!;
        if (agreed.Length > 400) throw new InvalidInputException(new FieldError("consent", "too_long", "400"));
        var why = ItemStep.Checked("reason", reason, required: true);
        return steps.ExecuteAsync(actor, id, RectificationAct.DeadlineMoved, async step =>
        {
            step.Demand(ClearanceRules.AgainstClaim(await step.StandingAsync()));
            step.Demand(step.Item.Due == due ? "deadline_same" : null);
            step.Record(RectificationAct.DeadlineMoved, why, item => item.Due = due, agreed);
        }, cancellationToken);
    }
}
