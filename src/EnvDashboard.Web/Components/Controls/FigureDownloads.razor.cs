using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EnvDashboard.Web.Components.Controls;

/// <summary>Saves a table or a list of the page as it stands there: always as CSV, and as PNG and SVG where it is a picture too.</summary>
public sealed partial class FigureDownloads : IAsyncDisposable
{
    private static readonly IReadOnlyList<string> Pictures = ["png", "svg", "csv"];
    private static readonly IReadOnlyList<string> Table = ["csv"];

    private IJSObjectReference? module;

    /// <summary>Id of the element that holds the table or list.</summary>
    [Parameter, EditorRequired]
    public string For { get; set; } = "";

    /// <summary>Name of the file, without its ending.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter]
    public bool Picture { get; set; }

    [Inject]
    public required IJSRuntime Script { get; set; }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (module is not null) await module.DisposeAsync();
        }
        catch (Exception error) when (error is JSDisconnectedException or OperationCanceledException)
        {
            // The page is gone, and the module with it.
        }
    }

    private async Task SaveAsync(string format)
    {
        module ??= await Script.InvokeAsync<IJSObjectReference>("import", "./js/picture.js");
        await module.InvokeVoidAsync("save", For, format, Name);
    }
}
