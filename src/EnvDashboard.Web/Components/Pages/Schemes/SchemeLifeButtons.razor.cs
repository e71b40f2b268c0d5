using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace EnvDashboard.Web.Components.Pages.Schemes;

/// <summary>The steps in the life of a version that are open to those who may submit; each is asked once more.</summary>
public sealed partial class SchemeLifeButtons
{
    [Inject]
    public required DialogService Dialogs { get; set; }

    [Parameter, EditorRequired]
    public SchemeView Scheme { get; set; } = default!;

    [Parameter]
    public bool Deciding { get; set; }

    [Parameter]
    public EventCallback Published { get; set; }

    [Parameter]
    public EventCallback<RetireAnswer> Retired { get; set; }

    private static DialogOptions Options => new() { Width = "min(480px, 94vw)", CloseDialogOnEsc = true };

    private async Task AskPublishAsync()
    {
        var text = T["Scheme_PublishText", T["SchemeVersion", Scheme.Version], PeriodName.Of(Scheme.AppliesFrom)].Value;
        if (await Dialogs.OpenAsync<PublishDialog>(T["Scheme_Publish"], new() { [nameof(PublishDialog.Text)] = text }, Options) is true) await Published.InvokeAsync();
    }

    private async Task AskRetireAsync()
    {
        if (await Dialogs.OpenAsync<RetireDialog>(T["Scheme_Retire"], null, Options) is RetireAnswer answer) await Retired.InvokeAsync(answer);
    }
}
