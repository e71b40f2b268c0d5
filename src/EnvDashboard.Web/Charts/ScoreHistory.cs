namespace EnvDashboard.Web.Charts;

/// <summary>One period of the history.</summary>
/// <param name="Note">Rank of the period in words, shown in the tooltip.</param>
public sealed record HistoryPoint(string Period, double? Score, double? Average, string? Note);

/// <summary>A unit's score over time beside the average of its group; ranks are in the tooltip.</summary>
public static class ScoreHistory
{
    /// <summary>Ten years of months; the table holds every period.</summary>
    public const int Most = 120;

    /// <param name="all">Earliest first; of more than <see cref="Most"/> the latest are drawn.</param>
    public static ApexOptions Build(IReadOnlyList<HistoryPoint> all, double scaleMax, string ownName, string averageName)
    {
        IReadOnlyList<HistoryPoint> points = all.Count > Most ? [.. all.TakeLast(Most)] : all;
        var (min, max) = Range(points, scaleMax);
        return new()
        {
            Chart = new("line", 300),
            Series =
            [
                new(ownName, [.. points.Select(p => new ApexPoint(p.Period, p.Score, Note: p.Note))]),
                new(averageName, [.. points.Select(p => new ApexPoint(p.Period, p.Average))]),
            ],
            Colors = ["var(--chart-1)", "var(--chart-2)"],
            Xaxis = new()
            {
                Type = "category",
                TickAmount = points.Count > 8 ? 4 : null,
                Labels = new() { Rotate = 0, HideOverlappingLabels = true, Style = new() { FontSize = "11px", Colors = [.. points.Select(_ => "var(--muted)")] } },
                Tooltip = new(false),
            },
            Yaxis = new() { Min = min, Max = max, TickAmount = 5, Labels = new() { Formatter = "fn:axis", Style = new() { FontSize = "11px", Colors = ["var(--muted)"] } } },
            Responsive = points.Count > 3 ? [new(640, new() { Xaxis = new() { TickAmount = 2 } })] : null,
            Stroke = new(2, "straight", [0, 4]),
            Markers = new(points.Count > 18 ? 0 : 4),
            Legend = new(true),
            Tooltip = new() { Shared = true, Intersect = false, Y = new("fn:noted") },
        };
    }

    /// <summary>Whole tens around the lines, so that a change can be seen; the labels of the axis say where it starts.</summary>
    private static (double Min, double Max) Range(IReadOnlyList<HistoryPoint> points, double scaleMax)
    {
        var all = points.SelectMany(p => new[] { p.Score, p.Average }).OfType<double>().ToList();
        if (all.Count == 0) return (0, scaleMax);
        var step = scaleMax / 10;
        var min = Math.Max(0, Math.Floor((all.Min() - step / 4) / step) * step);
        var max = Math.Min(scaleMax, Math.Ceiling((all.Max() + step / 4) / step) * step);
        return max > min ? (min, max) : (0, scaleMax);
    }
}
