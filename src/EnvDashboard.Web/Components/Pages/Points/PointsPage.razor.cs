using EnvDashboard.Application;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Live;
using EnvDashboard.Application.Points;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Points;

/// <summary>The register of points: what was added and deducted, for what, on what evidence; above it who loses points for the same again and again.</summary>
public sealed partial class PointsPage
{
    private const int PageSize = 50;

    [Inject]
    public required ListPoints List { get; set; }

    [Inject]
    public required ListRepetitions Repetitions { get; set; }

    [Inject]
    public required ListUnits ListUnits { get; set; }

    [Inject]
    public required ListPeriods ListPeriods { get; set; }

    [Inject]
    public required LiveFeed Feed { get; set; }

    [SupplyParameterFromQuery]
    public string? Unit { get; set; }

    [SupplyParameterFromQuery]
    public string? Period { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? PageNumber { get; set; }

    private IReadOnlyList<PickOption> UnitOptions =>
        [new("", T["Points_AnyUnit"]), .. Data!.Units.Select(u => new PickOption(u.Code, $"{Named.Of(u.Name, u.NameEn)}（{u.Code}）"))];

    private IReadOnlyList<PickOption> PeriodOptions =>
        [new("", T["Points_AnyPeriod"]), .. Data!.Periods.Reverse().Select(p => new PickOption(p.Code, PeriodName.Of(p.Code)))];

    protected override void OnInitialized() => Feed.RunPublished += OnRunPublished;

    protected override void Unsubscribe() => Feed.RunPublished -= OnRunPublished;

    protected override async Task<PointsContent> LoadAsync(CancellationToken cancellationToken)
    {
        var alerts = await Repetitions.ExecuteAsync(Actor, cancellationToken);
        return new(
            await List.ExecuteAsync(Actor, new(Unit, Period, null), new PageRequest(PageNumber, PageSize), cancellationToken),
            [.. alerts.Where(a => Unit is null || a.Unit.Code == Unit)],
            await ListUnits.ExecuteAsync(Actor, cancellationToken),
            await ListPeriods.ExecuteAsync(Actor, cancellationToken));
    }

    private static string? Chosen(string? code) => string.IsNullOrEmpty(code) ? null : code;

    private void OnRunPublished(PublishedRun run) => RequestRefresh();
}

public sealed record PointsContent(
    Page<PointEntryView> Entries, IReadOnlyList<RepetitionAlertView> Alerts, IReadOnlyList<UnitView> Units, IReadOnlyList<PeriodView> Periods)
{
    public bool Invented => Entries.Items.Any(e => e.Unit.Invented) || Alerts.Any(a => a.Unit.Invented);
}
