using EnvDashboard.Application;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Rectification;

/// <summary>The rectification ledger: completion by level and environment, and the items as a list or a board. All choices stand in the address.</summary>
public sealed partial class LedgerPage
{
    private const int PageSize = 50, BoardSize = 12;

    [Inject]
    public required ListItems List { get; set; }

    [Inject]
    public required GetRatios Ratios { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    public string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "category")]
    public string? Category { get; set; }

    [SupplyParameterFromQuery(Name = "claimed")]
    public string? Claimed { get; set; }

    [SupplyParameterFromQuery(Name = "verified")]
    public string? Verified { get; set; }

    [SupplyParameterFromQuery(Name = "level")]
    public string? Level { get; set; }

    [SupplyParameterFromQuery(Name = "overdue")]
    public string? Overdue { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    public string? View { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? PageNumber { get; set; }

    private bool IsBoard => View == "board";

    private ItemFilter Filter => new(
        Some(Unit), Some(Category), Some(Claimed), Some(Verified), Some(Level), Overdue switch { "yes" => true, "no" => false, _ => null });

    private IReadOnlyList<PickOption> UnitOptions => [Any, .. Data!.Units.DistinctBy(u => u.Key).Select(u => new PickOption(u.Key!, Named.Of(u.Name!, u.NameEn)))];

    private IReadOnlyList<PickOption> CategoryOptions =>
        [Any, .. Data!.ByCategory.Where(c => c.Key is not null).DistinctBy(c => c.Key).Select(c => new PickOption(c.Key!, c.Key + " " + Named.Of(c.Name!, c.NameEn)))];

    private IReadOnlyList<PickOption> StateOptions => [Any, .. Enum.GetValues<RectificationState>().Select(s => new PickOption(Keyword.Of(s), T["RectState_" + s]))];

    private IReadOnlyList<PickOption> VerifiedOptions =>
        [Any, .. Enum.GetValues<RectificationState>().Select(s => new PickOption(Keyword.Of(s), s == RectificationState.NotStated ? T["Rect_NotVerified"] : T["RectState_" + s]))];

    private IReadOnlyList<PickOption> LevelOptions =>
        [Any, .. Enum.GetValues<RectificationLevel>().Select(l => new PickOption(Keyword.Of(l), T["RectLevel_" + l])), new("none", T["Rect_NoLevel"])];

    private IReadOnlyList<PickOption> OverdueOptions => [Any, new("yes", T["Rect_OverdueYes"]), new("no", T["Rect_OverdueNo"])];

    private PickOption Any => new("", T["Rect_Any"]);

    protected override async Task<LedgerContent> LoadAsync(CancellationToken cancellationToken)
    {
        var filter = Filter;
        var columns = new List<BoardColumn>();
        foreach (var state in IsBoard ? Enum.GetValues<RectificationState>().Where(s => Claimed is null || Keyword.Of(s) == Claimed) : [])
        {
            columns.Add(new(state, await List.ExecuteAsync(Actor, filter with { Claimed = [Keyword.Of(state)] }, new(1, BoardSize), cancellationToken)));
        }
        return new(
            await List.ExecuteAsync(Actor, filter, new PageRequest(PageNumber, PageSize), cancellationToken),
            await Ratios.ExecuteAsync(Actor, RatioKey.All, filter, cancellationToken),
            await Ratios.ExecuteAsync(Actor, RatioKey.Category, filter with { Categories = [] }, cancellationToken),
            await Ratios.ExecuteAsync(Actor, RatioKey.Unit, ItemFilter.All, cancellationToken),
            columns);
    }

    private void Pick(string name, string? value) => Go((name, string.IsNullOrEmpty(value) ? null : value), ("page", null));

    /// <summary>The same list as on the page, filters included.</summary>
    private string ExportLink(string format)
    {
        (string Name, string? Value)[] choices = [("unit", Unit), ("category", Category), ("claimed", Claimed), ("verified", Verified), ("level", Level), ("overdue", Overdue)];
        var query = string.Join('&', choices.Where(c => !string.IsNullOrEmpty(c.Value)).Select(c => $"{c.Name}={Uri.EscapeDataString(c.Value!)}"));
        return $"api/v1/exports/rectification.{format}{(query.Length == 0 ? "" : "?" + query)}";
    }

    private static IReadOnlyList<string> Some(string? value) => string.IsNullOrWhiteSpace(value) ? [] : [value];
}
