using EnvDashboard.Application;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Drill;
using EnvDashboard.Application.Observations;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Components.Pages.Rankings;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Drill;

/// <summary>The end of the way from a rank: the cell of the uploaded workbook, with the piece of the sheet around it.</summary>
public sealed partial class CellPage
{
    [Inject]
    public required ShowSourceCell Show { get; set; }

    [Inject]
    public required FindObservations Find { get; set; }

    [Inject]
    public required ListUnits ListUnits { get; set; }

    [Inject]
    public required ListIndicators ListIndicators { get; set; }

    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromQuery]
    public string? Sheet { get; set; }

    [SupplyParameterFromQuery]
    public string? At { get; set; }

    [SupplyParameterFromQuery]
    public string? Group { get; set; }

    [SupplyParameterFromQuery]
    public string? Scheme { get; set; }

    [SupplyParameterFromQuery]
    public string? Period { get; set; }

    [SupplyParameterFromQuery]
    public string? Unit { get; set; }

    [SupplyParameterFromQuery]
    public string? Node { get; set; }

    [SupplyParameterFromQuery]
    public string? Indicator { get; set; }

    private DrillPath Path => new(Group, Scheme, Period, Unit, Node, Indicator);

    /// <summary>Ranking, unit, environment, indicator, cell: as much of the way as the address knows.</summary>
    private IReadOnlyList<Crumb> Crumbs => [.. Steps()];

    protected override async Task<CellContent> LoadAsync(CancellationToken cancellationToken)
    {
        var cell = await Show.ExecuteAsync(Actor, Id, Sheet, At, cancellationToken);
        var observation = Unit is null || Indicator is null || Period is null ? null
            : (await Find.ExecuteAsync(Actor, new([Unit], [Indicator], Period, null, null), new PageRequest(1, 1), cancellationToken)).Items.FirstOrDefault();
        return new(
            cell, observation,
            (await ListUnits.ExecuteAsync(Actor, cancellationToken)).FirstOrDefault(u => u.Code == Unit),
            (await ListIndicators.ExecuteAsync(Actor, cancellationToken)).FirstOrDefault(i => i.Code == Indicator));
    }

    private IEnumerable<Crumb> Steps()
    {
        if (Group is not null && Scheme is not null && Period is not null) yield return new(T["Menu_Ranking"], UnitLink.ToRanking(Group, Scheme, Period));
        if (Data?.Unit is { } unit && Scheme is not null && Period is not null)
        {
            var address = UnitLink.To(unit.Code, Scheme, Period);
            yield return new(Named.Of(unit.Name, unit.NameEn), Node is null ? address : address + "&open=" + Uri.EscapeDataString(Node));
        }
        if (Data?.Indicator is { } indicator)
        {
            yield return new(Named.Of(indicator.Name, indicator.NameEn), $"indicators/{Uri.EscapeDataString(indicator.Code)}" + (Group is null ? "" : "?" + Path.Query[1..]));
        }
        yield return new($"{Data?.Cell.FileName} · {Sheet} · {At}");
    }
}

/// <param name="Observation">The figure in force that the reader came from; null = the address does not say.</param>
public sealed record CellContent(SourceCellView Cell, ObservationView? Observation, UnitView? Unit, IndicatorView? Indicator);
