namespace EnvDashboard.Web.Charts;

/// <summary>One period of a group's trend.</summary>
/// <param name="LastYear">The same period a year before; null = not known.</param>
public sealed record TrendPoint(string Period, double? Value, double? LastYear, string? Note);

/// <summary>How a whole group has gone, with the same month of the year before and the target as lines.</summary>
public static class IndicatorTrend
{
    public static ApexOptions Build(IReadOnlyList<TrendPoint> points, string ownName, string lastYearName, double? target, string targetText)
    {
        var hasLastYear = points.Any(p => p.LastYear is not null);
        var bounds = target is { } line ? Around(points.SelectMany(p => new[] { p.Value, p.LastYear }).OfType<double>().Append(line)) : null;
        return new()
        {
            Chart = new("line", 280),
            Series =
            [
                new(ownName, [.. points.Select(p => new ApexPoint(p.Period, p.Value, Note: p.Note))]),
                .. hasLastYear ? [new ApexSeries(lastYearName, [.. points.Select(p => new ApexPoint(p.Period, p.LastYear))])] : Array.Empty<ApexSeries>(),
            ],
            Colors = ["var(--chart-1)", "var(--chart-3)"],
            Xaxis = new()
            {
                Type = "category",
                TickAmount = points.Count > 8 ? 4 : null,
                Labels = new() { Rotate = 0, HideOverlappingLabels = true, Style = new() { FontSize = "11px", Colors = [.. points.Select(_ => "var(--muted)")] } },
                Tooltip = new(false),
            },
            Yaxis = new() { Min = bounds?.Min, Max = bounds?.Max, TickAmount = 4, Labels = new() { Formatter = "fn:axis", Style = new() { FontSize = "11px", Colors = ["var(--muted)"] } } },
            Responsive = points.Count > 3 ? [new(640, new() { Xaxis = new() { TickAmount = 2 } })] : null,
            Stroke = new(2, "straight", [0, 4]),
            Markers = new(points.Count > 18 ? 2 : 4),
            Legend = new(hasLastYear),
            Annotations = target is { } at ? new() { Yaxis = [Line(at, targetText)] } : null,
            Tooltip = new() { Shared = true, Intersect = false, Y = new("fn:value") },
        };
    }

    /// <summary>The chart only reaches as far as its points; with a target it has to reach the line too.</summary>
    private static (double Min, double Max)? Around(IEnumerable<double> numbers)
    {
        var all = numbers.ToList();
        var (min, max) = (all.Min(), all.Max());
        var room = max > min ? (max - min) * 0.1 : Math.Max(1, Math.Abs(max) * 0.1);
        return (min >= 0 ? Math.Max(0, min - room) : min - room, max + room);
    }

    private static ApexLine Line(double at, string text) => new()
    {
        Y = at,
        BorderColor = "var(--chart-2)",
        StrokeDashArray = 4,
        Label = new(text, new() { FontSize = "11px", Color = "var(--chart-2-ink)", Background = "var(--chart-2)" }),
    };
}
