using EnvDashboard.Application;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Application.Supervision;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Supervision;
using EnvDashboard.Web.Components.Controls;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Supervision;

/// <summary>One of the two, as the view asks.</summary>
public sealed record SupervisionContent(Page<MeasureView>? Measures, IReadOnlyList<InterviewDue>? Interviews);

/// <summary>The measures of supervision, and the interviews that the rankings demand.</summary>
public sealed partial class SupervisionPage
{
    private const int PageSize = 50;

    [Inject]
    public required ListMeasures List { get; set; }

    [Inject]
    public required ListInterviewsDue InterviewsDue { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    public string? View { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    public string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "rung")]
    public string? RungWord { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    public string? StateWord { get; set; }

    [SupplyParameterFromQuery(Name = "overdue")]
    public string? Overdue { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    public int? Year { get; set; }

    [SupplyParameterFromQuery(Name = "shown")]
    public string? ShownWord { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? PageNumber { get; set; }

    private IReadOnlyList<PickOption> RungOptions => [Any, .. Enum.GetValues<Rung>().Select(r => new PickOption(Keyword.Of(r), T["Rung_" + r]))];

    private IReadOnlyList<PickOption> StateOptions => [Any, .. Enum.GetValues<MeasureState>().Select(s => new PickOption(Keyword.Of(s), T["MeasureState_" + s]))];

    private IReadOnlyList<PickOption> OverdueOptions => [Any, new("yes", T["Rect_OverdueYes"]), new("no", T["Rect_OverdueNo"])];

    private IReadOnlyList<PickOption> ShownOptions => [new("", T["Sup_InterviewsLatest"]), new("all", T["Sup_InterviewsAll"])];

    private PickOption Any => new("", T["Rect_Any"]);

    protected override async Task<SupervisionContent> LoadAsync(CancellationToken cancellationToken) => View == "interviews"
        ? new(null, await InterviewsDue.ExecuteAsync(Actor, cancellationToken))
        : new(await List.ExecuteAsync(Actor, Filter, new PageRequest(PageNumber, PageSize), cancellationToken), null);

    private MeasureFilter Filter => new(
        string.IsNullOrWhiteSpace(Unit) ? null : Unit, ItemWords.TryRead<Rung>(RungWord, out var rung) ? rung : null, ItemWords.TryRead<MeasureState>(StateWord, out var state) ? state : null,
        Overdue switch { "yes" => true, "no" => false, _ => null }, Year);

    private string Pressed(string? view) => View == view ? "true" : "false";

    private void Pick(string name, string? value) => Go((name, string.IsNullOrEmpty(value) ? null : value), ("page", null));
}
