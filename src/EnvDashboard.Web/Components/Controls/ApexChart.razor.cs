using EnvDashboard.Web.Charts;
using EnvDashboard.Web.Components.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Radzen;

namespace EnvDashboard.Web.Components.Controls;

/// <summary>
/// The one chart component: draws <see cref="ApexOptions"/> in the colours of the theme and the language of the page. Drawings follow
/// one another; of those asked for meanwhile only the last is made.
/// </summary>
public sealed partial class ApexChart : IAsyncDisposable
{
    private ElementReference place;
    private IJSObjectReference? module;
    private IJSObjectReference? chart;
    private DotNetObjectReference<ApexChart>? self;
    private (string Json, bool Dark)? wanted;
    private (string Json, bool Dark)? drawn;
    private bool drawing;
    private bool disposed;

    [Parameter, EditorRequired]
    public ApexOptions Options { get; set; } = default!;

    /// <summary>What the chart shows, for people who cannot see it. The same figures stand in a table nearby.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public EventCallback<ApexClick> OnClick { get; set; }

    [Inject]
    public required IJSRuntime Script { get; set; }

    [Inject]
    public required ThemeService Theme { get; set; }

    [JSInvokable]
    public Task Clicked(ApexClick click) => OnClick.InvokeAsync(click);

    /// <param name="format">png, svg or csv.</param>
    /// <param name="name">Name of the file, without its ending.</param>
    public async Task SaveAsync(string format, string name)
    {
        if (chart is not null) await chart.InvokeVoidAsync("save", format, name);
    }

    public async ValueTask DisposeAsync()
    {
        disposed = true;
        Theme.ThemeChanged -= OnThemeChanged;
        try
        {
            if (chart is not null)
            {
                await chart.InvokeVoidAsync("dispose");
                await chart.DisposeAsync();
            }
            if (module is not null) await module.DisposeAsync();
        }
        catch (Exception error) when (error is JSDisconnectedException or OperationCanceledException)
        {
            // The page is gone, and the chart with it.
        }
        self?.Dispose();
    }

    protected override void OnInitialized() => Theme.ThemeChanged += OnThemeChanged;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        wanted = (Options.ToJson(), Theme.Theme == ThemeChoice.Dark);
        if (drawing) return;
        drawing = true;
        try
        {
            while (!disposed && wanted is { } next && next != drawn)
            {
                await DrawAsync(next.Json, next.Dark);
                drawn = next;
            }
        }
        catch (Exception error) when (error is JSDisconnectedException or OperationCanceledException or ObjectDisposedException)
        {
            // The reader has left.
        }
        finally
        {
            drawing = false;
        }
    }

    private async Task DrawAsync(string json, bool dark)
    {
        if (chart is not null)
        {
            await chart.InvokeVoidAsync("update", json, dark);
            return;
        }
        module ??= await Script.InvokeAsync<IJSObjectReference>("import", "./js/apex.js");
        self ??= DotNetObjectReference.Create(this);
        var words = new { missing = T["Missing"].Value, points = T["Points_Suffix"].Value, noData = T["Chart_NoData"].Value, rank = T["Chart_Rank"].Value };
        var made = await module.InvokeAsync<IJSObjectReference>("create", place, json, dark, words, self);
        if (disposed) await made.InvokeVoidAsync("dispose");
        else chart = made;
    }

    private void OnThemeChanged() => _ = InvokeAsync(StateHasChanged);
}
