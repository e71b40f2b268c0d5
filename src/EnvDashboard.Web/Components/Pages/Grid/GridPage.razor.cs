using System.Globalization;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Submissions.Grid;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace EnvDashboard.Web.Components.Pages.Grid;

/// <summary>Small corrections by hand. What is chosen stands in the address; what is typed goes the way of every workbook.</summary>
public sealed partial class GridPage
{
    private static readonly char[] Separators = [',', ';', '，', '；', '、', ' '];

    private readonly GridEdits edits = new();
    private string reason = "";
    private bool sending;

    [Inject]
    public required GetGrid Get { get; set; }

    [Inject]
    public required SubmitCorrections Submit { get; set; }

    [Inject]
    public required ListGroups ListGroups { get; set; }

    [Inject]
    public required ListSchemes ListSchemes { get; set; }

    [Inject]
    public required ListPeriods ListPeriods { get; set; }

    [Inject]
    public required ListIndicators ListIndicators { get; set; }

    [Inject]
    public required IJSRuntime Script { get; set; }

    [SupplyParameterFromQuery]
    public string? Group { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    public string? PeriodCode { get; set; }

    [SupplyParameterFromQuery]
    public string? Scheme { get; set; }

    [SupplyParameterFromQuery(Name = "indicators")]
    public string? IndicatorCodes { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? UnitPageNumber { get; set; }

    [SupplyParameterFromQuery(Name = "columns")]
    public int? IndicatorPageNumber { get; set; }

    private int UnitPage => Math.Max(1, UnitPageNumber ?? 1);

    private int IndicatorPage => Math.Max(1, IndicatorPageNumber ?? 1);

    private int Unreadable => edits.Unreadable(Data!.Grid!.Period);

    private bool MaySubmit => !sending && edits.CountOf(Data!.Grid!.Period) > 0 && Unreadable == 0 && !string.IsNullOrWhiteSpace(reason);

    private IReadOnlyList<PickOption> GroupOptions => [.. Data!.Groups.Select(g => new PickOption(g.Code, Named.Of(g.Name, g.NameEn)))];

    private IReadOnlyList<PickOption> SchemeOptions =>
        [new("", T["Template_SchemeInForce"]), .. Data!.Schemes.Where(s => s.Group == Data.Group).DistinctBy(s => s.Code).Select(s => new PickOption(s.Code, Named.Of(s.Name, s.NameEn)))];

    protected override async Task<GridContent> LoadAsync(CancellationToken cancellationToken)
    {
        var groups = await ListGroups.ExecuteAsync(Actor, cancellationToken);
        var schemes = await ListSchemes.ExecuteAsync(Actor, cancellationToken);
        var periods = (await ListPeriods.ExecuteAsync(Actor, cancellationToken)).OrderByDescending(p => p.End).ThenBy(p => p.Start == p.End).ToList();
        var indicators = await ListIndicators.ExecuteAsync(Actor, cancellationToken);
        var group = Group ?? groups.FirstOrDefault(g => schemes.Any(s => s.Group == g.Code))?.Code ?? (groups.Count > 0 ? groups[0].Code : null);
        var period = PeriodCode ?? (periods.Count > 0 ? periods[0].Code : Period.Month(Time.GetLocalNow().Year, Time.GetLocalNow().Month).Code);
        var content = new GridContent(groups, schemes, periods, indicators, group, period, null, null);
        if (group is null) return content with { Why = T["Sub_Grid_Nothing"] };
        var codes = IndicatorCodes?.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        try
        {
            return content with { Grid = await Get.ExecuteAsync(Actor, new(group, period, Given(Scheme), codes, UnitPage, IndicatorPage), cancellationToken) };
        }
        catch (InvalidInputException error)
        {
            // The choice leads nowhere; the fields stay there to be changed.
            return content with { Why = ErrorText.Of(error.Errors[0], CultureInfo.CurrentUICulture) };
        }
        catch (NotFoundException error)
        {
            return content with { Why = ErrorText.Of(error, CultureInfo.CurrentUICulture) };
        }
    }

    private static string? Given(object? text) => text?.ToString() is { } given && !string.IsNullOrWhiteSpace(given) ? given.Trim() : null;

    private async Task SubmitAsync()
    {
        if (!MaySubmit) return;
        sending = true;
        var (period, id) = (Data!.Grid!.Period, 0);
        if (await TryAsync(async () => id = await Submit.ExecuteAsync(Actor, period, edits.Of(period), reason, CancellationToken.None)))
        {
            edits.Forget(period);
            Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"submissions/{id}"));
        }
        sending = false;
    }

    /// <summary>Another choice on this page keeps what was typed; leaving it does not.</summary>
    private async Task ConfirmLeavingAsync(LocationChangingContext context)
    {
        var path = Navigation.ToBaseRelativePath(Navigation.ToAbsoluteUri(context.TargetLocation).ToString());
        if (edits.Count == 0 || path == "grid" || path.StartsWith("grid?", StringComparison.Ordinal)) return;
        if (!await Script.InvokeAsync<bool>("confirm", T["Sub_Grid_Leave", edits.Count].Value)) context.PreventNavigation();
    }
}
