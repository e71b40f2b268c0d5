using EnvDashboard.Application.Submissions;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace EnvDashboard.Web.Components.Pages.Submissions;

/// <summary>Shows what was warned of and asks why it may pass all the same. Closes with the reason, or with nothing.</summary>
public sealed partial class AcceptDialog
{
    private string reason = "";

    [Inject]
    public required DialogService Dialogs { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<FindingKind> Kinds { get; set; } = [];

    private void Confirm()
    {
        if (!string.IsNullOrWhiteSpace(reason)) Dialogs.Close(reason.Trim());
    }
}
