using EnvDashboard.Application.Access;
using EnvDashboard.Domain.Rectification;

namespace EnvDashboard.Application.Rectification;

/// <summary>Notes how an item is coming on (进展). The state stays as it is.</summary>
public sealed class AddProgressNote(ItemSteps steps)
{
    public Task ExecuteAsync(Actor actor, int id, string? note, CancellationToken cancellationToken)
    {
        var text = ItemStep.Checked("reason", note, required: true);
        return steps.ExecuteAsync(actor, id, RectificationAct.Noted, step =>
        {
            step.Record(RectificationAct.Noted, text, _ => { });
            return Task.CompletedTask;
        }, cancellationToken);
    }
}
