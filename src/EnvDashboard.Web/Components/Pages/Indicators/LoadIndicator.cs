using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Indicators;
using EnvDashboard.Web.Components.Pages.Rankings;

namespace EnvDashboard.Web.Components.Pages.Indicators;

/// <summary>Gathers what the indicator page shows.</summary>
public sealed class LoadIndicator(GetIndicator get, ListUnits listUnits, ListCategories listCategories)
{
    public async Task<IndicatorContent> ExecuteAsync(Actor actor, string code, string? group, string? period, CancellationToken cancellationToken)
    {
        var view = await get.ExecuteAsync(actor, code, group, period, cancellationToken);
        return new(
            view,
            new(view.Values.Select(v => v.Unit).Concat(view.Silent), await listUnits.ExecuteAsync(actor, cancellationToken)),
            (await listCategories.ExecuteAsync(actor, cancellationToken)).FirstOrDefault(c => c.Code == view.Indicator.Category));
    }
}

/// <param name="Category">Null = the indicator is under no environment.</param>
public sealed record IndicatorContent(IndicatorPeriodView View, UnitLabels Labels, CategoryView? Category);
