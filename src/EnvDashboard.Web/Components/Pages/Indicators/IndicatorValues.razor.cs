using System.Globalization;
using EnvDashboard.Application.Indicators;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Components.Pages.Rankings;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Indicators;

/// <summary>Every unit of the group with its figure, the best first, then those without a number, then those from which nothing came.</summary>
public sealed partial class IndicatorValues
{
    /// <summary>A ratio over fewer cases than this swings with every single one.</summary>
    private const int SmallBase = 10;

    private List<Row> rows = [];
    private double widest;

    [Parameter, EditorRequired]
    public IndicatorPeriodView View { get; set; } = default!;

    [Parameter, EditorRequired]
    public UnitLabels Labels { get; set; } = default!;

    [Parameter]
    public string? Highlighted { get; set; }

    [Parameter, EditorRequired]
    public DrillPath Path { get; set; } = default!;

    protected override void OnParametersSet()
    {
        var ordered = View.Indicator.Direction is "higher" or "lower";
        double[] numbers = [.. View.Values.Select(v => v.Value).OfType<double>().Order()];
        widest = numbers.Length == 0 ? 0 : numbers.Max(Math.Abs);
        rows = [.. View.Values.Select(v => new Row(v.Unit, v, ordered && v.Value is { } own ? Better(numbers, own) + 1 : null)), .. View.Silent.Select(u => new Row(u, null, null))];
    }

    /// <summary>How many of the numbers, in ascending order, are better. Equal values share a place.</summary>
    private int Better(double[] numbers, double own)
    {
        var lower = View.Indicator.Direction == "lower";
        var (from, to) = (0, numbers.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (lower ? numbers[middle] < own : numbers[middle] <= own) from = middle + 1;
            else to = middle;
        }
        return lower ? from : numbers.Length - from;
    }

    private string Width(double? value) => value is { } v && widest > 0 ? (Math.Abs(v) / widest * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%" : "0";

    private string UnitAddress(string unit) => Path is { Scheme: { } scheme, Period: { } period }
        ? UnitLink.To(unit, scheme, period) + (Path.Node is null ? "" : "&open=" + Uri.EscapeDataString(Path.Node))
        : "units/" + Uri.EscapeDataString(unit);

    private sealed record Row(UnitReference Unit, IndicatorValueView? Value, double? Place);
}
