using EnvDashboard.Application.Indicators;
using EnvDashboard.Web.Charts;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Components.Pages.Rankings;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Indicators;

/// <summary>Who differs from the group by more than chance. The figures behind it stand in the table of values.</summary>
public sealed partial class FunnelCard
{
    private List<FunnelPoint> points = [];
    private ApexChart? chart;
    private ApexOptions? options;

    [Parameter, EditorRequired]
    public IndicatorPeriodView View { get; set; } = default!;

    [Parameter, EditorRequired]
    public FunnelView Funnel { get; set; } = default!;

    [Parameter, EditorRequired]
    public UnitLabels Labels { get; set; } = default!;

    /// <summary>Name of saved files.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter]
    public EventCallback<ApexClick> OnClick { get; set; }

    private string IndicatorName => Named.Of(View.Indicator.Name, View.Indicator.NameEn);

    private string Measure => MeasureText.After(View.Indicator.UnitOfMeasure);

    protected override void OnParametersSet()
    {
        points = [.. View.Values.Where(v => v is { Value: not null, Denominator: not null }).Select(Point)];
        options = FunnelPlot.Build(Funnel, points, new(
            T["Pages_FunnelCentre", NumberText.Value(Funnel.Centre, View.Indicator.Decimals) + Measure],
            T["Pages_FunnelLow", "95%"], T["Pages_FunnelHigh", "95%"], T["Pages_FunnelLow", "99.8%"], T["Pages_FunnelHigh", "99.8%"],
            T["Pages_FunnelWithin"], T["Pages_FunnelBeyond"], T["Pages_Denominator"], IndicatorName + Measure));
    }

    private FunnelPoint Point(IndicatorValueView value)
    {
        var name = Labels[value.Unit.Code];
        var beyond = Funnel.Beyond.TryGetValue(value.Unit.Code, out var side);
        string[] lines =
        [
            name,
            NumberText.Value(value.Numerator) + " / " + NumberText.Value(value.Denominator) + " = " + NumberText.Value(value.Value, View.Indicator.Decimals) + Measure,
            .. beyond ? [T["Pages_Side_" + side].Value] : Array.Empty<string>(),
        ];
        return new(value.Unit.Code, name, value.Denominator!.Value, value.Value!.Value, beyond, lines);
    }

    private async Task SaveAsync(string format)
    {
        if (chart is not null) await chart.SaveAsync(format, Name);
    }
}
