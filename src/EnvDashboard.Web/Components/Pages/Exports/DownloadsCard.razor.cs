using EnvDashboard.Application;
using EnvDashboard.Application.Exports.Downloads;
using EnvDashboard.Application.Exports.Kinds;
using EnvDashboard.Application.Live;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Exports;

/// <summary>Files that were made in the background: who asked, when, for what; fetched or made again from here.</summary>
public sealed partial class DownloadsCard
{
    private const int PageSize = 20;

    /// <summary>Parameters that have words; the filters of registers stand as they are.</summary>
    private static readonly HashSet<string> Worded = new(["group", "scheme", "from", "to", "period", "units", "indicators"], StringComparer.OrdinalIgnoreCase);

    [Inject]
    public required ListDownloads List { get; set; }

    [Inject]
    public required RequestExport Request { get; set; }

    [Inject]
    public required ExportOptions Options { get; set; }

    [Inject]
    public required LiveFeed Feed { get; set; }

    [Parameter]
    public int? PageNumber { get; set; }

    [Parameter]
    public EventCallback<int> Turned { get; set; }

    /// <summary>The other choices of the page do not change the list.</summary>
    protected override string DataAddress => "downloads " + PageNumber;

    protected override void OnInitialized() => Feed.JobsChanged += RequestRefresh;

    protected override void Unsubscribe() => Feed.JobsChanged -= RequestRefresh;

    protected override Task<Page<DownloadView>> LoadAsync(CancellationToken cancellationToken) => List.ExecuteAsync(Actor, new PageRequest(PageNumber, PageSize), cancellationToken);

    private string KindName(DownloadView file) =>
        T["ExportKind_" + Path.GetFileNameWithoutExtension(file.Kind)] is { ResourceNotFound: false } known ? $"{known.Value} {Path.GetExtension(file.Kind).TrimStart('.').ToUpperInvariant()}" : file.Kind;

    /// <summary>Group, scheme, periods and how many units and indicators were chosen.</summary>
    private string Details(DownloadView file)
    {
        var p = ExportParameters.Parse(file.Query);
        var (from, to) = (p.Text("from"), p.Text("to") ?? p.Text("period"));
        List<string?> parts =
        [
            p.Text("group"), p.Text("scheme"), to is null ? null : from is null || from == to ? PeriodName.Of(to) : PeriodName.Of(from) + " – " + PeriodName.Of(to),
            p.List("units").Count > 0 ? T["Download_Units", p.List("units").Count].Value : null, p.List("indicators").Count > 0 ? T["Download_Indicators", p.List("indicators").Count].Value : null,
            .. p.All.Where(x => !Worded.Contains(x.Key)).Select(x => $"{x.Key}={x.Value}"), T["Language_" + file.Language].Value,
        ];
        return string.Join(" · ", parts.Where(t => !string.IsNullOrEmpty(t)));
    }

    /// <summary>The latest earlier file on this page that was made of the same choice.</summary>
    private DownloadView? Earlier(DownloadView file) =>
        Data!.Items.FirstOrDefault(f => f.Id < file.Id && f.Sha256 is not null && f.Kind == file.Kind && f.Query == file.Query && f.Language == file.Language && f.RequestedBy == file.RequestedBy);

    private static (string? Tone, string Icon) Look(DownloadView file) => file.State switch
    {
        "ready" => ("good", "check_circle"),
        "failed" => ("bad", "error"),
        "expired" => (null, "auto_delete"),
        _ => (null, "schedule"),
    };

    private async Task AgainAsync(DownloadView file)
    {
        await TryAsync(() => Request.ExecuteAsync(Actor, file.Kind, ExportParameters.Parse(file.Query), file.Language == "en" ? Cultures.English : Cultures.Chinese, CancellationToken.None));
        RequestRefresh();
    }
}
