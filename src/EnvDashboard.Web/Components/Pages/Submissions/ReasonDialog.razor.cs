using Microsoft.AspNetCore.Components;
using Radzen;

namespace EnvDashboard.Web.Components.Pages.Submissions;

/// <summary>Asks why. Closes with the reason, or with nothing when the person thinks better of it.</summary>
public sealed partial class ReasonDialog
{
    private string reason = "";

    [Inject]
    public required DialogService Dialogs { get; set; }

    [Parameter]
    public string Text { get; set; } = "";

    [Parameter]
    public bool Required { get; set; }

    private void Confirm()
    {
        if (!Required || !string.IsNullOrWhiteSpace(reason)) Dialogs.Close(reason.Trim());
    }
}
