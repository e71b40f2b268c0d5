using EnvDashboard.Application;
using EnvDashboard.Application.Approvals;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Approvals;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Approvals;

/// <summary>The item catalogue, filtered and paged. All choices stand in the address.</summary>
public sealed partial class CataloguePage
{
    private const int PageSize = 50;

    [Inject]
    public required ListApprovalItems List { get; set; }

    [Inject]
    public required ListUnits ListUnits { get; set; }

    [Inject]
    public required ListGroups ListGroups { get; set; }

    [SupplyParameterFromQuery]
    public string? Group { get; set; }

    [SupplyParameterFromQuery]
    public string? Unit { get; set; }

    [SupplyParameterFromQuery]
    public string? Online { get; set; }

    [SupplyParameterFromQuery(Name = "overBenchmark")]
    public string? OverBenchmark { get; set; }

    [SupplyParameterFromQuery(Name = "inHall")]
    public string? InHall { get; set; }

    [SupplyParameterFromQuery]
    public string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? PageNumber { get; set; }

    private bool IsFiltered => new[] { Group, Unit, Online, OverBenchmark, InHall, Text }.Any(v => !string.IsNullOrWhiteSpace(v));

    private ApprovalItemFilter Filter => new(Some(Unit), Chosen(Group), Some(Online), Truth(OverBenchmark), Truth(InHall), null, Chosen(Text));

    private PickOption Any => new("", T["Rect_Any"]);

    private IReadOnlyList<PickOption> GroupOptions => [Any, .. Data!.Groups.Select(g => new PickOption(g.Code, Named.Of(g.Name, g.NameEn)))];

    private IReadOnlyList<PickOption> UnitOptions => [Any, .. Data!.Units.Select(u => new PickOption(u.Code, Named.Of(u.Name, u.NameEn)))];

    private IReadOnlyList<PickOption> OnlineOptions => [Any, .. Keyword.All<OnlineLevel>().Select(o => new PickOption(o, T["ApprOnline_" + o]))];

    private IReadOnlyList<PickOption> YesNoOptions => [Any, new("yes", T["Appr_Yes"]), new("no", T["Appr_No"])];

    protected override async Task<CatalogueContent> LoadAsync(CancellationToken cancellationToken) => new(
        await List.ExecuteAsync(Actor, Filter, new PageRequest(PageNumber, PageSize), cancellationToken),
        await ListUnits.ExecuteAsync(Actor, cancellationToken),
        await ListGroups.ExecuteAsync(Actor, cancellationToken));

    private void Pick(string name, string? value) => Go((name, Chosen(value)), ("page", null));

    private static bool? Truth(string? word) => word switch { "yes" => true, "no" => false, _ => null };

    private static IReadOnlyList<string> Some(string? value) => string.IsNullOrWhiteSpace(value) ? [] : [value];

    private static string? Chosen(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}

public sealed record CatalogueContent(Page<ApprovalItemView> Items, IReadOnlyList<UnitView> Units, IReadOnlyList<GroupView> Groups);
