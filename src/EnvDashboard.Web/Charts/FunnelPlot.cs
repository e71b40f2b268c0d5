using EnvDashboard.Application.Indicators;

namespace EnvDashboard.Web.Charts;

/// <summary>One unit in the funnel.</summary>
public sealed record FunnelPoint(string Code, string Name, double Cases, double Value, bool Beyond, IReadOnlyList<string> Tip);

/// <summary>Names of the lines and the two kinds of points.</summary>
public sealed record FunnelWords(string Centre, string Low95, string High95, string Low998, string High998, string Within, string Beyond, string Cases, string Value);

/// <summary>Ratios against the number of cases behind them, with the limits that chance sets: few cases swing widely, many should not.</summary>
public static class FunnelPlot
{
    /// <summary>More points than this are not drawn; those beyond the limits always are.</summary>
    public const int Most = 300;

    public static ApexOptions Build(FunnelView funnel, IReadOnlyList<FunnelPoint> points, FunnelWords words)
    {
        IReadOnlyList<FunnelPoint> drawn = points.Count > Most ? [.. points.OrderByDescending(p => p.Beyond).ThenByDescending(p => p.Cases).Take(Most)] : points;
        var (min, max, ticks) = NiceAxis.Of(funnel.Limits[0].Denominator, funnel.Limits[^1].Denominator);
        return new()
        {
            Chart = new("line", 400),
            Series =
            [
                Line(words.Centre, funnel, _ => funnel.Centre),
                Line(words.Low95, funnel, l => l.Low95),
                Line(words.High95, funnel, l => l.High95),
                Line(words.Low998, funnel, l => l.Low998),
                Line(words.High998, funnel, l => l.High998),
                new(words.Within, [.. drawn.Where(p => !p.Beyond).Select(Point)], "scatter"),
                new(words.Beyond, [.. drawn.Where(p => p.Beyond).Select(Point)], "scatter"),
            ],
            Colors = ["var(--chart-2)", "var(--chart-3)", "var(--chart-3)", "var(--chart-bad)", "var(--chart-bad)", "var(--chart-1)", "var(--chart-bad)"],
            Stroke = new(1, "straight", [0, 5, 5, 2, 2, 0, 0], [2, 1, 1, 1, 1, 0, 0]),
            Markers = new(0, [0, 0, 0, 0, 0, 5, 7], ["circle", "circle", "circle", "circle", "circle", "circle", "diamond"]),
            DataLabels = new() { Enabled = true, EnabledOnSeries = [6], Formatter = "fn:note", TextAnchor = "middle", OffsetY = -10, Style = new() { FontSize = "11px", FontWeight = 400, Colors = ["var(--ink)"] }, Background = new(false) },
            Xaxis = new()
            {
                Type = "numeric", TickAmount = ticks, Min = min, Max = max, Tooltip = new(false), Title = new(words.Cases, new() { FontSize = "12px", FontWeight = 400, Color = "var(--muted)" }),
                Labels = new() { Formatter = "fn:axis", Style = new() { FontSize = "11px", Colors = ["var(--muted)"] } },
            },
            Yaxis = new()
            {
                TickAmount = 6, Title = new(words.Value, new() { FontSize = "12px", FontWeight = 400, Color = "var(--muted)" }),
                Labels = new() { Formatter = "fn:axis", Style = new() { FontSize = "11px", Colors = ["var(--muted)"] } },
            },
            Grid = new() { Padding = new(Right: 24, Left: 12) },
            Legend = new(true),
            Tooltip = new() { Shared = false, Intersect = true, Custom = "fn:tip" },
        };
    }

    private static ApexSeries Line(string name, FunnelView funnel, Func<FunnelLimitView, double> limit) =>
        new(name, [.. funnel.Limits.Select(l => new ApexPoint(Math.Round(l.Denominator, 2), Math.Round(limit(l), 4)))], "line");

    private static ApexPoint Point(FunnelPoint point) => new(point.Cases, point.Value, point.Code, point.Beyond ? point.Name : null, Name: point.Name, Tip: point.Tip);
}
