using System.Globalization;
using EnvDashboard.Application;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Rectification;

/// <summary>The rectification ledger: items as a list, a board, a tree or a calendar, completion by any key, and its course. All choices stand in the address.</summary>
public sealed partial class LedgerPage
{
    private const int PageSize = 50, BoardSize = 12;

    [Inject]
    public required ListItems List { get; set; }

    [Inject]
    public required GetRatios Ratios { get; set; }

    [Inject]
    public required GetItemTree Tree { get; set; }

    [Inject]
    public required GetDeadlines Deadlines { get; set; }

    [Inject]
    public required GetTrend Trend { get; set; }

    [Inject]
    public required GetFeedState Feed { get; set; }

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

    [SupplyParameterFromQuery(Name = "q")]
    public string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "leadUnit")]
    public string? LeadUnit { get; set; }

    [SupplyParameterFromQuery(Name = "source")]
    public string? Source { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    public string? PeriodCode { get; set; }

    [SupplyParameterFromQuery(Name = "due")]
    public string? Due { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    public string? View { get; set; }

    [SupplyParameterFromQuery(Name = "by")]
    public string? ByWord { get; set; }

    [SupplyParameterFromQuery(Name = "month")]
    public string? Month { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? PageNumber { get; set; }

    private LedgerView Shown => Enum.TryParse<LedgerView>(View, ignoreCase: true, out var view) && Enum.IsDefined(view) ? view : LedgerView.List;

    private RatioKey By => Enum.TryParse<RatioKey>(ByWord, ignoreCase: true, out var by) && Enum.IsDefined(by) && by != RatioKey.All ? by : RatioKey.Category;

    private DateOnly? DueDay => DateOnly.TryParseExact(Due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private ItemFilter Filter => new(
        Some(Unit), Some(Category), Some(Claimed), Some(Verified), Some(Level), Overdue switch { "yes" => true, "no" => false, _ => null }, string.IsNullOrWhiteSpace(PeriodCode) ? null : PeriodCode)
    {
        LeadUnits = Some(LeadUnit), Sources = Some(Source), DueFrom = DueDay, DueTo = DueDay, Search = Search,
    };

    private IReadOnlyList<PickOption> UnitOptions => [Any, .. Data!.Units.DistinctBy(u => u.Key).Select(u => new PickOption(u.Key!, Named.Of(u.Name!, u.NameEn)))];

    private IReadOnlyList<PickOption> CategoryOptions =>
        [Any, .. Data!.Categories.Where(c => c.Key is not null).DistinctBy(c => c.Key).Select(c => new PickOption(c.Key!, c.Key + " " + Named.Of(c.Name!, c.NameEn)))];

    private IReadOnlyList<PickOption> StateOptions => [Any, .. Enum.GetValues<RectificationState>().Select(s => new PickOption(Keyword.Of(s), T["RectState_" + s]))];

    private IReadOnlyList<PickOption> VerifiedOptions =>
        [Any, .. Enum.GetValues<RectificationState>().Select(s => new PickOption(Keyword.Of(s), s == RectificationState.NotStated ? T["Rect_NotVerified"] : T["RectState_" + s]))];

    private IReadOnlyList<PickOption> LevelOptions =>
        [Any, .. Enum.GetValues<RectificationLevel>().Select(l => new PickOption(Keyword.Of(l), T["RectLevel_" + l])), new("none", T["Rect_NoLevel"])];

    private IReadOnlyList<PickOption> OverdueOptions => [Any, new("yes", T["Rect_OverdueYes"]), new("no", T["Rect_OverdueNo"])];

    private IReadOnlyList<PickOption> ByOptions => [.. Enum.GetValues<RatioKey>().Where(k => k != RatioKey.All).Select(k => new PickOption(k.ToString(), T["Rect_By_" + k]))];

    private PickOption Any => new("", T["Rect_Any"]);

    /// <summary>Choices that come from a link of this page and have no field of their own.</summary>
    private IEnumerable<(string Name, string Text)> Narrowed =>
        new[] { ("due", DueDay is null ? null : T["Rect_DueOn", Due!].Value), ("leadUnit", Worded(LeadUnit, "Rect_LeadUnit")), ("source", Worded(Source, "Rect_Source")), ("period", Worded(PeriodCode, "Period")) }
            .Where(n => n.Item2 is not null).Select(n => (n.Item1, n.Item2!));

    protected override async Task<LedgerContent> LoadAsync(CancellationToken cancellationToken)
    {
        var filter = Filter;
        var content = new LedgerContent(
            Shown, By,
            await Ratios.ExecuteAsync(Actor, RatioKey.All, filter, cancellationToken),
            await Ratios.ExecuteAsync(Actor, RatioKey.Category, ItemFilter.All, cancellationToken),
            await Ratios.ExecuteAsync(Actor, RatioKey.Unit, ItemFilter.All, cancellationToken));
        return Shown switch
        {
            LedgerView.Board => content with { Columns = await ColumnsAsync(filter, cancellationToken) },
            LedgerView.Tree => content with { Tree = string.IsNullOrEmpty(Unit) ? null : await Tree.ExecuteAsync(Actor, Unit, filter, cancellationToken) },
            LedgerView.Calendar => content with { Month = await Deadlines.ExecuteAsync(Actor, Month, filter, cancellationToken) },
            LedgerView.Ratios => content with { Ratios = await Ratios.ExecuteAsync(Actor, By, filter, cancellationToken), Feed = await Feed.ExecuteAsync(Actor, cancellationToken) },
            LedgerView.Trend => content with { Trend = await Trend.ExecuteAsync(Actor, Given(Unit), Given(Category), cancellationToken) },
            _ => content with { Items = await List.ExecuteAsync(Actor, filter, new PageRequest(PageNumber, PageSize), cancellationToken) },
        };
    }

    private async Task<IReadOnlyList<BoardColumn>> ColumnsAsync(ItemFilter filter, CancellationToken cancellationToken)
    {
        var columns = new List<BoardColumn>();
        foreach (var state in Enum.GetValues<RectificationState>().Where(s => string.IsNullOrEmpty(Claimed) || Keyword.Of(s) == Claimed))
        {
            columns.Add(new(state, await List.ExecuteAsync(Actor, filter with { Claimed = [Keyword.Of(state)] }, new(1, BoardSize), cancellationToken)));
        }
        return columns;
    }

    private void Show(LedgerView view) => Go(("view", view == LedgerView.List ? null : view.ToString().ToLowerInvariant()), ("page", null));

    private void Pick(string name, string? value) => Go((name, string.IsNullOrEmpty(value) ? null : value), ("page", null));

    private string DayLink(DateOnly day) => Link(("view", null), ("month", null), ("page", null), ("due", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private string BoardLink(RectificationState state) => Link(("view", null), ("page", null), ("claimed", Keyword.Of(state)));

    /// <summary>From a row of the ratios to its items.</summary>
    private string? KeyLink(RatioView ratio) => ratio.Key is null ? null
        : Link(("view", null), ("by", null), ("page", null), (char.ToLowerInvariant(Data!.By.ToString()[0]) + Data.By.ToString()[1..], ratio.Key), ("level", ratio.Level is { } level ? Keyword.Of(level) : "none"));

    private string Link(params (string Name, object? Value)[] choices) =>
        Navigation.GetUriWithQueryParameters(choices.ToDictionary(c => c.Name, c => c.Value, StringComparer.Ordinal));

    private string? Worded(string? value, string field) => string.IsNullOrWhiteSpace(value) ? null : $"{T[field]}{T["Colon"]}{value}";

    /// <summary>Those of the list, for files of the same.</summary>
    private IReadOnlyList<(string Name, object? Value)> Filters =>
        [("unit", Unit), ("category", Category), ("claimed", Claimed), ("verified", Verified), ("level", Level), ("overdue", Overdue), ("leadUnit", LeadUnit), ("source", Source), ("period", PeriodCode), ("dueFrom", Due), ("dueTo", Due), ("q", Search)];

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static IReadOnlyList<string> Some(string? value) => string.IsNullOrWhiteSpace(value) ? [] : [value];
}
