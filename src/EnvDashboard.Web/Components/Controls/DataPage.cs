using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Web.Live;
using EnvDashboard.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;

namespace EnvDashboard.Web.Components.Controls;

/// <summary>
/// The one way a page loads its data: once for each address, again when something it shows has changed, the latest question wins, and
/// a failure becomes a sentence on the page.
/// </summary>
public abstract class DataPage<TData> : ComponentBase, IDisposable where TData : class
{
    /// <summary>A page that has something to show stays as it is for so long; most answers come sooner, and it is drawn once instead of twice.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    // A refresh starts on the thread of the event, which knows nothing of the reader's language.
    private readonly CultureInfo culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo language = CultureInfo.CurrentUICulture;
    private CancellationTokenSource? loading;
    private RefreshThrottle? live;
    private string? loadedAddress;
    private bool disposed;
    private bool still;

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required TimeProvider Time { get; set; }

    [Inject]
    public required PageTimes Times { get; set; }

    [Inject]
    public required ILoggerFactory Loggers { get; set; }

    [Inject]
    public required IStringLocalizer<Texts> Words { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> SignedIn { get; set; }

    protected Actor Actor { get; private set; } = new("", new HashSet<Permission>());

    /// <summary>Null until the first answer.</summary>
    protected TData? Data { get; private set; }

    protected bool Busy { get; private set; }

    protected string? Problem { get; private set; }

    public void Dispose()
    {
        disposed = true;
        Unsubscribe();
        live?.Dispose();
        loading?.Cancel();
        loading?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What the data depends on: the whole address, unless part of it only says how the same data is shown.</summary>
    protected virtual string DataAddress => Navigation.Uri;

    /// <summary>Reads parameters and asks use cases; it runs beside the page and leaves what is shown alone.</summary>
    protected abstract Task<TData> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Called when new data has arrived, before it is shown.</summary>
    protected virtual void OnLoaded(TData data)
    {
    }

    /// <summary>Ends what <see cref="ComponentBase.OnInitialized"/> subscribed to.</summary>
    protected virtual void Unsubscribe()
    {
    }

    protected override bool ShouldRender() => !still;

    protected override async Task OnParametersSetAsync()
    {
        var address = DataAddress;
        if (loadedAddress == address) return;
        loadedAddress = address;
        await ReloadAsync();
    }

    /// <summary>Asks for fresh data from any thread; bursts are merged.</summary>
    protected void RequestRefresh()
    {
        if (disposed) return;
        live ??= new(() => InvokeAsync(RefreshAsync), Time, RefreshThrottle.HalfSecond);
        live.Request();
    }

    protected async Task ReloadAsync()
    {
        loading?.Cancel();
        loading?.Dispose();
        var own = loading = new();
        var cancelled = own.Token;
        (Busy, still) = (true, Data is not null);
        _ = ShowBusyAsync(own, cancelled);
        try
        {
            Actor = Actor.Of((await SignedIn).User);
            var started = Time.GetTimestamp();
            // Not on the circuit: the embedded database answers on the thread that asks, and the page should stay alive meanwhile.
            var data = await Task.Run(() => LoadAsync(cancelled), cancelled);
            Times.Add(GetType().Name, Time.GetElapsedTime(started));
            if (cancelled.IsCancellationRequested) return;
            OnLoaded(data);
            (Data, Problem) = (data, null);
        }
        catch (Exception) when (cancelled.IsCancellationRequested)
        {
            // A newer question is under way, or the page has gone.
        }
        catch (Exception error)
        {
            Problem = Explain(error);
            if (error is NotFoundException) Data = null;
        }
        if (ReferenceEquals(own, loading)) (Busy, still) = (false, false);
    }

    private async Task ShowBusyAsync(CancellationTokenSource own, CancellationToken cancelled)
    {
        await Task.Delay(Patience, Time, cancelled).ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        if (!Busy || !ReferenceEquals(own, loading) || cancelled.IsCancellationRequested) return;
        still = false;
        StateHasChanged();
    }

    /// <summary>Runs a command of the page; a failure becomes the page's problem.</summary>
    /// <returns>True when it was carried out.</returns>
    protected async Task<bool> TryAsync(Func<Task> command)
    {
        try
        {
            await command();
            Problem = null;
            return true;
        }
        catch (Exception error)
        {
            Problem = Explain(error);
            return false;
        }
    }

    /// <summary>Puts choices into the address, from where they are read again. Null removes one.</summary>
    protected void Go(params (string Name, object? Value)[] choices) => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameters(choices.ToDictionary(c => c.Name, c => c.Value, StringComparer.Ordinal)));

    /// <summary>As <see cref="Go"/>, for how the same data is shown: the step back leads to the page before, not to the view before.</summary>
    protected void GoInPlace(params (string Name, object? Value)[] choices) => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameters(choices.ToDictionary(c => c.Name, c => c.Value, StringComparer.Ordinal)), replace: true);

    private async Task RefreshAsync()
    {
        if (disposed) return;
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
        await ReloadAsync();
        StateHasChanged();
    }

    private string Explain(Exception error)
    {
        switch (error)
        {
            case InvalidInputException { Errors: [var first, ..] }:
                return ErrorText.Of(first, CultureInfo.CurrentUICulture);
            case UseCaseException expected:
                return ErrorText.Of(expected, CultureInfo.CurrentUICulture);
            default:
                Loggers.CreateLogger(GetType()).LogError(error, "The page could not load its data");
                return Words["Error_Unexpected"];
        }
    }
}
