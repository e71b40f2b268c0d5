using EnvDashboard.Application;
using EnvDashboard.Application.Figures;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Figures;

public sealed record FiguresContent(Page<FigureView> Figures, FigureChoices Choices);

/// <summary>The register of sourced figures: searchable, each with its document and line, and beside it what contradicts it.</summary>
public sealed partial class FiguresPage
{
    private const int PageSize = 50, MostPeriods = 60;

    [Inject]
    public required ListFigures List { get; set; }

    [Inject]
    public required ListFigureChoices ListChoices { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "place")]
    public string? Place { get; set; }

    [SupplyParameterFromQuery(Name = "category")]
    public string? Category { get; set; }

    [SupplyParameterFromQuery(Name = "domain")]
    public string? Domain { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    public string? PeriodText { get; set; }

    [SupplyParameterFromQuery(Name = "source")]
    public string? SourceFile { get; set; }

    [SupplyParameterFromQuery(Name = "conflict")]
    public string? Conflict { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? PageNumber { get; set; }

    private IReadOnlyList<PickOption> CategoryOptions => [Any, .. Enumerable.Range(1, 8).Select(i => new PickOption("E" + i, "E" + i))];

    private IReadOnlyList<PickOption> DomainOptions => [Any, .. Data!.Choices.Domains.Select(d => new PickOption(d.Key, $"{T["FigDomain_" + d.Key]} ({NumberText.Count(d.Figures)})"))];

    private IReadOnlyList<PickOption> PeriodOptions =>
        [Any, new("none", T["Fig_NoPeriod"]), .. Data!.Choices.Periods.OrderByDescending(p => p.Figures).Take(MostPeriods).Select(p => new PickOption(p.Key, $"{p.Key} ({NumberText.Count(p.Figures)})"))];

    private IReadOnlyList<PickOption> ConflictOptions => [Any, new("yes", T["Fig_ConflictOnly"])];

    private PickOption Any => new("", T["Rect_Any"]);

    protected override async Task<FiguresContent> LoadAsync(CancellationToken cancellationToken) => new(
        await List.ExecuteAsync(Actor, new(Place, Category, Domain, PeriodText, null, SourceFile, Search, Conflict == "yes"), new PageRequest(PageNumber, PageSize), cancellationToken),
        await ListChoices.ExecuteAsync(Actor, cancellationToken));

    private IReadOnlyList<PickOption> Options(IReadOnlyList<FigureChoice> choices) => [Any, .. choices.Select(c => new PickOption(c.Key, $"{Named.Of(c.Name, c.NameEn)} ({NumberText.Count(c.Figures)})"))];

    private void Pick(string name, string? value) => Go((name, string.IsNullOrEmpty(value) ? null : value), ("page", null));
}
