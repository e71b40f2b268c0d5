namespace EnvDashboard.Web.Charts;

/// <summary>One unit: where it stands and how it has moved.</summary>
/// <param name="Tip">Lines shown beside the pointer.</param>
public sealed record LevelPoint(string Code, string Name, double Level, double Change, IReadOnlyList<string> Tip);

/// <summary>Level × improvement: to the right who scores high, above the line who has gained. Four corners, four stories.</summary>
public static class LevelAndChange
{
    /// <summary>More points than this are not drawn; the table holds every unit.</summary>
    public const int Most = 300;

    /// <summary>Up to so many points each carry their name; of more, only the outermost do.</summary>
    private const int NamedAll = 20;
    private const int NamedEach = 3;

    /// <param name="points">In order of rank; of more than <see cref="Most"/> the first are drawn.</param>
    /// <param name="average">Mean level of the group; null = no line.</param>
    public static ApexOptions Build(IReadOnlyList<LevelPoint> points, double? average, string gained, string lost, string levelText, string changeText, string averageText)
    {
        IReadOnlyList<LevelPoint> drawn = points.Count > Most ? [.. points.Take(Most)] : points;
        var named = Named(drawn);
        var (min, max, ticks) = drawn.Count == 0 ? (0, 100, 5) : NiceAxis.Of(drawn.Min(p => p.Level), drawn.Max(p => p.Level));
        return new()
        {
            Chart = new("scatter", 460),
            Series =
            [
                new(gained, [.. drawn.Where(p => p.Change >= 0).Select(p => Point(p, named))]),
                new(lost, [.. drawn.Where(p => p.Change < 0).Select(p => Point(p, named))]),
            ],
            Colors = ["var(--chart-good)", "var(--chart-bad)"],
            Markers = new(6, Shape: ["circle", "diamond"]),
            DataLabels = new() { Enabled = true, Formatter = "fn:note", TextAnchor = "middle", OffsetY = -9, Style = new() { FontSize = "11px", FontWeight = 400, Colors = ["var(--ink)"] }, Background = new(false) },
            Xaxis = new()
            {
                Type = "numeric", TickAmount = ticks, Min = min, Max = max, Tooltip = new(false), Title = new(levelText, new() { FontSize = "12px", FontWeight = 400, Color = "var(--muted)" }),
                Labels = new() { Formatter = "fn:axis", Style = new() { FontSize = "11px", Colors = ["var(--muted)"] } },
            },
            Yaxis = new()
            {
                TickAmount = 6, Title = new(changeText, new() { FontSize = "12px", FontWeight = 400, Color = "var(--muted)" }),
                Labels = new() { Formatter = "fn:axis", Style = new() { FontSize = "11px", Colors = ["var(--muted)"] } },
            },
            Annotations = new()
            {
                Yaxis = [new() { Y = 0, BorderColor = "var(--chart-3)", StrokeDashArray = 0 }],
                Xaxis = average is { } at ? [new() { X = at, BorderColor = "var(--chart-2)", StrokeDashArray = 4, Label = new(averageText, new() { FontSize = "11px", Color = "var(--chart-2-ink)", Background = "var(--chart-2)" }, "horizontal", "top") }] : null,
            },
            Grid = new() { Padding = new(Right: 24, Left: 12) },
            Legend = new(true),
            Tooltip = new() { Shared = false, Intersect = true, Custom = "fn:tip" },
        };
    }

    private static ApexPoint Point(LevelPoint point, HashSet<string> named) =>
        new(point.Level, point.Change, point.Code, named.Contains(point.Code) ? point.Name : null, Name: point.Name, Tip: point.Tip);

    /// <summary>The best and the worst on each axis.</summary>
    private static HashSet<string> Named(IReadOnlyList<LevelPoint> points)
    {
        if (points.Count <= NamedAll) return [.. points.Select(p => p.Code)];
        var byLevel = points.OrderBy(p => p.Level).Select(p => p.Code).ToList();
        var byChange = points.OrderBy(p => p.Change).Select(p => p.Code).ToList();
        return [.. byLevel.Take(NamedEach), .. byLevel.TakeLast(NamedEach), .. byChange.Take(NamedEach), .. byChange.TakeLast(NamedEach)];
    }
}
