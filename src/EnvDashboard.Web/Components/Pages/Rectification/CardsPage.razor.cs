using System.Globalization;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Rectification;

/// <param name="Cards">Null = there is no group.</param>
public sealed record CardsContent(IReadOnlyList<GroupView> Groups, ReportCardsView? Cards, IReadOnlyList<ZeroReporter> Zero);

/// <summary>The six report cards of a group's units, and who reports zero or nothing month after month.</summary>
public sealed partial class CardsPage
{
    private bool working;

    [Inject]
    public required ListGroups Groups { get; set; }

    [Inject]
    public required GetReportCards Get { get; set; }

    [Inject]
    public required ListZeroReporters ZeroReporters { get; set; }

    [Inject]
    public required DefineLedgerIndicators Define { get; set; }

    [SupplyParameterFromQuery(Name = "group")]
    public string? Group { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    public string? PeriodCode { get; set; }

    private IReadOnlyList<PickOption> GroupOptions => [.. Data!.Groups.Select(g => new PickOption(g.Code, Named.Of(g.Name, g.NameEn)))];

    private string Query => $"group={Uri.EscapeDataString(Data!.Cards!.Group)}&period={Uri.EscapeDataString(Data.Cards.Period)}&indicators={string.Join(',', ReportCards.All)}";

    private string GridLink => "grid?" + Query;

    private string TemplateLink => "api/v1/templates/indicators.xlsx?" + Query;

    protected override async Task<CardsContent> LoadAsync(CancellationToken cancellationToken)
    {
        var groups = await Groups.ExecuteAsync(Actor, cancellationToken);
        if (groups.Count == 0) return new(groups, null, []);
        var group = groups.FirstOrDefault(g => g.Code == Group) ?? groups[0];
        var now = Time.GetLocalNow();
        var cards = await Get.ExecuteAsync(Actor, group.Code, string.IsNullOrWhiteSpace(PeriodCode) ? now.ToString("yyyy-MM", CultureInfo.InvariantCulture) : PeriodCode, cancellationToken);
        return new(groups, cards, await ZeroReporters.ExecuteAsync(Actor, group.Code, cancellationToken));
    }

    private async Task DefineAsync()
    {
        working = true;
        int? submission = null;
        if (await TryAsync(async () => submission = await Define.ExecuteAsync(Actor, CancellationToken.None)) && submission is { } id) Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"submissions/{id}"));
        working = false;
    }

    /// <summary>A number, or in words why there is none.</summary>
    private string Said(CardView card) => card switch
    {
        { State: null } => NumberText.Missing,
        { State: ObservationState.ZeroDeclared } => T["Cards_DeclaredZero"],
        { Value: { } value } => NumberText.Value(value),
        { State: ObservationState.NotReported } => T["Cards_NotReported"],
        _ => NumberText.Missing,
    };
}
