using System.Globalization;
using EnvDashboard.Application;
using EnvDashboard.Application.Approvals;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Live;
using EnvDashboard.Domain.Approvals;
using EnvDashboard.Web.Charts;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Approvals;

/// <summary>The approvals of a month: rates with their parts, beside group and target; by month, by unit; what is late, and which items fall short. All choices stand in the address.</summary>
public sealed partial class ApprovalsPage
{
    private const int ItemsShown = 10;
    private ApexChart? chart;
    private ApexOptions? trend;

    [Inject]
    public required GetApprovals Get { get; set; }

    [Inject]
    public required ListApprovalItems Items { get; set; }

    [Inject]
    public required ListGroups ListGroups { get; set; }

    [Inject]
    public required LiveFeed Feed { get; set; }

    [SupplyParameterFromQuery]
    public string? Period { get; set; }

    [SupplyParameterFromQuery]
    public string? Group { get; set; }

    [SupplyParameterFromQuery]
    public string? Unit { get; set; }

    /// <summary>Code of the rate in the chart.</summary>
    [SupplyParameterFromQuery(Name = "rate")]
    public string? RateCode { get; set; }

    private ApprovalRate Rate => ApprovalRate.All.FirstOrDefault(r => r.Code == RateCode) ?? ApprovalRate.All[0];

    private IReadOnlyList<PickOption> PeriodOptions => [.. Data!.Report.Periods.Select(p => new PickOption(p, PeriodName.Of(p)))];

    private IReadOnlyList<PickOption> GroupOptions => [new("", T["Target_AnyGroup"]), .. Data!.Groups.Select(g => new PickOption(g.Code, Named.Of(g.Name, g.NameEn)))];

    private IReadOnlyList<PickOption> UnitOptions => [new("", T["Appr_AllUnits"]), .. Data!.Units.Select(u => new PickOption(u.Key, Named.Of(u.Name!, u.NameEn)))];

    private IReadOnlyList<PickOption> RateOptions => [.. ApprovalRate.All.Select(r => new PickOption(r.Code, Named.Of(r.Name, r.NameEn)))];

    protected override void OnInitialized() => Feed.RunPublished += OnRunPublished;

    protected override void Unsubscribe() => Feed.RunPublished -= OnRunPublished;

    protected override async Task<ApprovalsContent> LoadAsync(CancellationToken cancellationToken)
    {
        var (group, unit) = (Chosen(Group), Chosen(Unit));
        var items = ApprovalItemFilter.All with { Group = group, Units = unit is null ? [] : [unit] };
        var report = await Get.ExecuteAsync(Actor, new(Chosen(Period), group, unit), cancellationToken);
        return new(
            report,
            // The choice of units is that of the whole group, whichever of them is looked at.
            unit is null ? report.ByUnit : (await Get.ExecuteAsync(Actor, new(Chosen(Period), group, null), cancellationToken)).ByUnit,
            await Items.ExecuteAsync(Actor, items with { OverBenchmark = true }, new PageRequest(1, ItemsShown), cancellationToken),
            await Items.ExecuteAsync(Actor, items with { InHall = false }, new PageRequest(1, ItemsShown), cancellationToken),
            await ListGroups.ExecuteAsync(Actor, cancellationToken));
    }

    protected override void OnLoaded(ApprovalsContent data)
    {
        var points = data.Report.ByMonth.Select(m => (m.Key, Rate: m.Rates.Single(r => r.Code == Rate.Code))).ToList();
        var now = data.Report.Total?.Rates.Single(r => r.Code == Rate.Code);
        var target = now?.TargetLow ?? now?.TargetHigh;
        trend = points.Count < 2 ? null : IndicatorTrend.Build(
            [.. points.Select(p => new TrendPoint(PeriodName.Of(p.Key), p.Rate.Value, p.Rate.GroupValue, RateText.Parts(p.Rate)))],
            Named.Of(Rate.Name, Rate.NameEn), T["Appr_GroupValue"], target, T["Target_Line", NumberText.Value(target, 2)]);
    }

    /// <summary>The last day of the month, from which the working days for bad reviews are counted.</summary>
    private string? PeriodEnd => Domain.Periods.PeriodText.TryParse(Data!.Report.Period, out var period) ? period.End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private void Pick(string name, string? value) => Go((name, Chosen(value)));

    private string Address(string name, string value) => Navigation.GetUriWithQueryParameter(name, value);

    private string ItemsLink(string filter) => "approvals/items?" + filter + Query(("group", Group), ("unit", Unit));

    private static string Query(params (string Name, string? Value)[] choices) =>
        string.Concat(choices.Where(c => !string.IsNullOrEmpty(c.Value)).Select(c => $"&{c.Name}={Uri.EscapeDataString(c.Value!)}"));

    private async Task SaveAsync(string format)
    {
        if (chart is not null) await chart.SaveAsync(format, $"{Rate.Code}-{Data?.Report.Period}");
    }

    private static string? Chosen(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private void OnRunPublished(PublishedRun run) => RequestRefresh();
}

/// <param name="Units">To choose from.</param>
public sealed record ApprovalsContent(
    ApprovalReport Report, IReadOnlyList<ApprovalRowView> Units, Page<ApprovalItemView> OverBenchmark, Page<ApprovalItemView> OffHall, IReadOnlyList<GroupView> Groups);
