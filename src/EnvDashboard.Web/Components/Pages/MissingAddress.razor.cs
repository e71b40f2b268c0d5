using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages;

/// <summary>What the server answers when nothing else stands at an address.</summary>
public sealed partial class MissingAddress
{
    [CascadingParameter]
    public HttpContext? Http { get; set; }

    [Parameter]
    public string? Address { get; set; }

    /// <summary>Set as the answer starts: a status set while rendering would end the rendering.</summary>
    protected override void OnInitialized() => Http?.Response.OnStarting(() =>
    {
        Http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
