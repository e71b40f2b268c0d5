using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Submissions;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace EnvDashboard.Web.Components.Pages.Submissions;

/// <summary>What may be decided about a submission in its present state.</summary>
public sealed partial class DecisionButtons
{
    [Inject]
    public required DialogService Dialogs { get; set; }

    [Inject]
    public required ListWarningKinds Warnings { get; set; }

    [Parameter, EditorRequired]
    public SubmissionView Submission { get; set; } = default!;

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = default!;

    [Parameter]
    public bool Deciding { get; set; }

    [Parameter]
    public EventCallback<string?> Accepted { get; set; }

    [Parameter]
    public EventCallback<string> Rejected { get; set; }

    [Parameter]
    public EventCallback<string> RolledBack { get; set; }

    /// <summary>Warnings do not hinder, but whoever lets them pass says why.</summary>
    private async Task AskAcceptAsync()
    {
        var kinds = Submission.Findings.Warnings == 0 ? [] : await Warnings.ExecuteAsync(Actor, Submission.Id, CultureInfo.CurrentUICulture, CancellationToken.None);
        if (kinds.Count == 0)
        {
            await Accepted.InvokeAsync(null);
            return;
        }
        var parameters = new Dictionary<string, object?> { [nameof(AcceptDialog.Kinds)] = kinds };
        var answer = await Dialogs.OpenAsync<AcceptDialog>(T["Sub_Accept_Title"], parameters, new DialogOptions { Width = "min(560px, 94vw)", CloseDialogOnEsc = true });
        if (answer is string reason) await Accepted.InvokeAsync(reason);
    }

    private Task AskRejectAsync() => AskAsync(T["Decision_Reject"], T["Decision_RejectText"], required: false, Rejected);

    private Task AskRollBackAsync() => AskAsync(T["Decision_RollBack"], T["Decision_RollBackText"], required: true, RolledBack);

    private async Task AskAsync(string title, string text, bool required, EventCallback<string> decided)
    {
        var parameters = new Dictionary<string, object?> { [nameof(ReasonDialog.Text)] = text, [nameof(ReasonDialog.Required)] = required };
        var answer = await Dialogs.OpenAsync<ReasonDialog>(title, parameters, new DialogOptions { Width = "min(460px, 94vw)", CloseDialogOnEsc = true });
        if (answer is string reason) await decided.InvokeAsync(reason);
    }
}
