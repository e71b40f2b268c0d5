using System.Globalization;
using EnvDashboard.Application.Live;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Web.Charts;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Components.Pages.Rankings;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EnvDashboard.Web.Components.Pages.Units;

/// <summary>One unit in one ranking: where it stands, against whom, since when, and why, down to the cells.</summary>
public sealed partial class UnitPage
{
    private ApexChart? radar;
    private ApexChart? history;
    private ApexOptions? corners;
    private ApexOptions? line;
    private bool printing;

    [Inject]
    public required IJSRuntime Script { get; set; }

    [Inject]
    public required LoadUnit Load { get; set; }

    [Inject]
    public required LiveFeed Feed { get; set; }

    [Parameter]
    public string Code { get; set; } = "";

    [SupplyParameterFromQuery]
    public string? Scheme { get; set; }

    [SupplyParameterFromQuery]
    public string? Period { get; set; }

    /// <summary>change = the parts of the change instead of the parts of the score; all = every indicator in one list.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    /// <summary>Nodes of the composition that stand open.</summary>
    [SupplyParameterFromQuery]
    public string? Open { get; set; }

    /// <summary>How the composition is shown changes nothing of the data.</summary>
    protected override string DataAddress => $"{Code} {Scheme} {Period}";

    private string Shown => Show switch { "change" when Data?.Explanation?.PreviousPeriod is not null => "change", "all" => "all", _ => "" };

    private int Decimals => Data?.Explanation?.Scheme.RankDecimals ?? 2;

    private string Heading => Data is null ? T["Unit"] : Named.Of(Data.Unit.Name, Data.Unit.NameEn);

    private string Place => string.Join(" · ", new[] { Data?.Unit.Province, Data?.Unit.City }.Where(t => !string.IsNullOrEmpty(t)));

    private IReadOnlyList<PickOption> Schemes =>
        [.. Data!.Choices.DistinctBy(c => c.Scheme).Select(c => new PickOption(c.Scheme, Named.Of(c.SchemeName, c.SchemeNameEn)))];

    private IReadOnlyList<PickOption> Periods =>
        [.. Data!.Choices.Where(c => c.Scheme == Data.Choice?.Scheme).Select(c => new PickOption(c.Period, PeriodName.Of(c.Period)))];

    protected override void OnInitialized() => Feed.RunPublished += OnRunPublished;

    protected override void Unsubscribe() => Feed.RunPublished -= OnRunPublished;

    protected override Task<UnitContent> LoadAsync(CancellationToken cancellationToken) => Load.ExecuteAsync(Actor, Code, Scheme, Period, cancellationToken);

    protected override void OnLoaded(UnitContent data)
    {
        if (data.Explanation is not { } explained) return;
        var root = explained.Nodes[0].Node;
        var scale = explained.Scheme.ScaleMax;
        var average = T["Ranking_Average"].Value;
        var own = Named.Of(data.Unit.Name, data.Unit.NameEn);
        var children = explained.Nodes.Where(n => n.Parent == root).ToList();
        corners = children.Count < 3 ? null : EnvironmentRadar.Build(
            children.ConvertAll(n => new RadarCorner(NodeNames.Short(T, n.Node, n.Name, n.NameEn), n.Score, n.Average, n.Best)), scale, own, average, T["Best"]);
        var sameKind = data.History.Where(p => p.PeriodKind == data.Choice!.PeriodKind).ToList();
        line = sameKind.Count < 2 ? null : ScoreHistory.Build(sameKind.ConvertAll(Point), scale, own, average);
    }

    private HistoryPoint Point(RankHistoryPoint point) => new(
        PeriodName.Of(point.Period),
        point.Score,
        point.Average,
        point.Rank is { } rank
            ? T["Unit_RankOf", NumberText.Rank(rank), point.RankedCount.ToString(CultureInfo.CurrentCulture)]
            : T["Unit_NotRankedThen"]);

    /// <summary>What is printed names every indicator; the dialog opens when they are there.</summary>
    private void Print()
    {
        printing = true;
        if (Shown != "all") GoInPlace(("show", "all"));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!printing || Shown != "all") return;
        printing = false;
        await Script.InvokeVoidAsync("print");
    }

    private string FileName(string what) => $"{Code}-{Data?.Choice?.Scheme}-{Data?.Choice?.Period}-{what}";

    private static DrillPath Path(ExplanationView explained) => new(explained.Group, explained.Scheme.Code, explained.Period, explained.Unit.Code, null, null);

    private async Task SaveAsync(ApexChart? chart, string format, string name)
    {
        if (chart is not null) await chart.SaveAsync(format, FileName(name));
    }

    private void OnRunPublished(PublishedRun run)
    {
        if (Data?.Choice is not { } shown || shown.Scheme == run.Scheme) RequestRefresh();
    }
}
