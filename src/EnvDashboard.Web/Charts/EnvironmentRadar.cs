namespace EnvDashboard.Web.Charts;

/// <summary>One corner of the radar.</summary>
public sealed record RadarCorner(string Name, double? Own, double? Average, double? Best);

/// <summary>A unit's environments against the average and the best of its group.</summary>
public static class EnvironmentRadar
{
    public static ApexOptions Build(IReadOnlyList<RadarCorner> corners, double scaleMax, string ownName, string averageName, string bestName) => new()
    {
        Chart = new("radar", 380),
        Series =
        [
            new(ownName, [.. corners.Select(c => new ApexPoint(c.Name, c.Own))]),
            new(averageName, [.. corners.Select(c => new ApexPoint(c.Name, c.Average))]),
            new(bestName, [.. corners.Select(c => new ApexPoint(c.Name, c.Best))]),
        ],
        Colors = ["var(--chart-1)", "var(--chart-2)", "var(--chart-3)"],
        Xaxis = new()
        {
            Categories = [.. corners.Select(c => c.Name)],
            Labels = new() { Style = new() { FontSize = "12px", Colors = [.. corners.Select(_ => "var(--ink)")] } },
        },
        Yaxis = new() { Min = 0, Max = scaleMax, TickAmount = 4, Labels = new() { Formatter = "fn:axis", Style = new() { FontSize = "10px", Colors = ["var(--muted)"] } } },
        Stroke = new(2, DashArray: [0, 4, 2]),
        Fill = new(0.08),
        Markers = new(3),
        Legend = new(true),
        PlotOptions = new() { Radar = new(145) },
        Responsive = [new(640, new() { PlotOptions = new() { Radar = new(100) } })],
        Tooltip = new() { Y = new("fn:points") },
    };
}
