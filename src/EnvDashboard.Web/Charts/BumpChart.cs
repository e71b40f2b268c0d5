namespace EnvDashboard.Web.Charts;

/// <summary>A unit's ranks over the periods of the chart.</summary>
/// <param name="Way">Positive = climbed over the whole stretch, negative = fell.</param>
public sealed record BumpLine(string Code, string Name, IReadOnlyList<double?> Ranks, double Way);

/// <summary>Ranks over time, 1 on top. Who climbed or fell a lot has a colour, the others stay grey; every line ends with its name.</summary>
public static class BumpChart
{
    private const int PixelsPerRank = 22;
    private const int Frame = 80;

    /// <summary>Lines with a colour, at most.</summary>
    private const int Coloured = 6;

    public static ApexOptions Build(IReadOnlyList<string> periods, IReadOnlyList<BumpLine> lines, double largestRank)
    {
        var strong = lines.Select(l => Math.Abs(l.Way)).OrderDescending().ElementAtOrDefault(Coloured);
        return new()
        {
            Chart = new("line", (int)Math.Min(largestRank, 40) * PixelsPerRank + Frame),
            Series = [.. lines.Select(l => new ApexSeries(l.Name, [.. l.Ranks.Select((r, i) => new ApexPoint(periods[i], r, l.Code, i == periods.Count - 1 ? l.Name : null))]))],
            Colors = [.. lines.Select(l => Math.Abs(l.Way) <= Math.Max(1, strong) ? "var(--chart-calm)" : l.Way > 0 ? "var(--chart-good)" : "var(--chart-bad)")],
            Stroke = new(2, "straight"),
            Markers = new(4),
            DataLabels = new() { Enabled = true, Formatter = "fn:note", TextAnchor = "start", OffsetX = 8, Style = new() { FontSize = "12px", FontWeight = 400, Colors = ["var(--ink)"] }, Background = new(false) },
            Xaxis = new() { Type = "category", Labels = new() { Rotate = 0, HideOverlappingLabels = true, Style = new() { FontSize = "11px", Colors = [.. periods.Select(_ => "var(--muted)")] } }, Tooltip = new(false), TickAmount = periods.Count > 8 ? 6 : null },
            Yaxis = new()
            {
                Reversed = true, Min = 1, Max = Math.Max(2, largestRank), TickAmount = (int)Math.Clamp(largestRank - 1, 1, 15),
                Labels = new() { Formatter = "fn:axis", Style = new() { FontSize = "11px", Colors = ["var(--muted)"] } },
            },
            Responsive = periods.Count > 3 ? [new(640, new() { Xaxis = new() { TickAmount = 1 } })] : null,
            Grid = new() { Padding = new(Right: 120, Left: 10) },
            Legend = new(false),
            Tooltip = new() { Shared = false, Intersect = true, Y = new("fn:rank") },
        };
    }
}
