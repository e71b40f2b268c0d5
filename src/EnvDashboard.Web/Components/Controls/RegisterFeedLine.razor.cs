using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Submissions.Registers.Feeding;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Controls;

/// <summary>How the indicators follow a register, with a way to feed them at once.</summary>
public sealed partial class RegisterFeedLine
{
    private FeedState? state;
    private bool working;
    private string? told;

    [Inject]
    public required GetRegisterFeed Get { get; set; }

    [Inject]
    public required FeedRegister Now { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>Name of the feed.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>Begins the keys of the sentences about the register.</summary>
    [Parameter, EditorRequired]
    public required string Words { get; set; }

    protected override async Task OnParametersSetAsync() => state = await Get.ExecuteAsync(Actor, Name, CancellationToken.None);

    private async Task FeedAsync()
    {
        working = true;
        try
        {
            told = await Now.ExecuteAsync(Actor, Name, CancellationToken.None) is { } id ? T["Feed_Sent", id] : T["Feed_NothingNew"];
        }
        catch (UseCaseException refused)
        {
            told = ErrorText.Of(refused, CultureInfo.CurrentUICulture);
        }
        working = false;
    }
}
