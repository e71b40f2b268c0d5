using System.Text.Json;
using EnvDashboard.Application;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EnvDashboard.Web.Components.Pages.Submissions;

/// <summary>Sends a workbook. The file travels by a plain request, so the circuit stays light and the progress is real.</summary>
public sealed partial class UploadPage : IAsyncDisposable
{
    private ElementReference zone;
    private ElementReference input;
    private IJSObjectReference? module;
    private IJSObjectReference? upload;
    private DotNetObjectReference<UploadPage>? self;
    private string? fileName;
    private long fileSize;
    private string period = "";
    private string mode = "upsert";
    private bool commit;
    private double? sent;
    private string? problem;
    private IReadOnlyList<string> details = [];

    [Inject]
    public required IJSRuntime Script { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required UploadOptions Limits { get; set; }

    private bool Sending => sent is not null;

    private bool PeriodWrong => !string.IsNullOrWhiteSpace(period) && !PeriodText.TryParse(period, out _);

    private string PeriodHint => PeriodText.TryParse(period, out var parsed) ? T["Upload_PeriodRead", PeriodName.Of(parsed.Code)] : T["Upload_PeriodHint"];

    [JSInvokable]
    public void FileChosen(string? name, long size)
    {
        (fileName, fileSize, problem, details) = (name, size, null, []);
        if (size > Limits.MaxBytes) (fileName, problem) = (null, T["Upload_TooLarge", NumberText.Bytes(size), NumberText.Bytes(Limits.MaxBytes)]);
        StateHasChanged();
    }

    [JSInvokable]
    public void Progressed(double fraction)
    {
        if (!Sending) return;
        sent = fraction;
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (upload is not null)
            {
                await upload.InvokeVoidAsync("dispose");
                await upload.DisposeAsync();
            }
            if (module is not null) await module.DisposeAsync();
        }
        catch (Exception error) when (error is JSDisconnectedException or OperationCanceledException)
        {
            // The page is gone, and the request with it.
        }
        self?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        module = await Script.InvokeAsync<IJSObjectReference>("import", "./js/upload.js");
        self = DotNetObjectReference.Create(this);
        upload = await module.InvokeAsync<IJSObjectReference>("attach", zone, input, self);
    }

    private async Task SendAsync()
    {
        if (upload is null || Sending) return;
        (sent, problem, details) = (0, null, []);
        try
        {
            var fields = new { period = period.Trim(), mode, commit = commit ? "true" : "" };
            // As long as it takes: the default limit of an interop call is meant for quick ones.
            var answer = await upload.InvokeAsync<Answer>("send", Timeout.InfiniteTimeSpan, ["uploads", "account/token", fields]);
            if (answer.Status is >= 200 and < 300) Navigation.NavigateTo("submissions/" + JsonDocument.Parse(answer.Body).RootElement.GetProperty("id").GetInt32());
            else Refuse(answer);
        }
        catch (JSException)
        {
            problem = T["Upload_Failed"];
        }
        catch (JSDisconnectedException)
        {
            return;
        }
        sent = null;
    }

    private void Refuse(Answer answer)
    {
        var refusal = UploadRefusal.Read(answer.Body);
        problem = refusal?.Sentence ?? T[answer.Status == 413 ? "Upload_TooLargeForServer" : "Upload_Failed"];
        details = refusal?.Details ?? [];
    }

    private sealed record Answer(int Status, string Body);
}
