namespace EnvDashboard.Web.Charts;

/// <summary>One bar of the ranking.</summary>
/// <param name="Label">Rank and name, as on the axis.</param>
public sealed record RankingBar(string Code, string Label, double Score);

/// <summary>A level drawn across the bars.</summary>
public sealed record LevelLine(double Score, string Text);

/// <summary>Ranked horizontal bars with the scores inside and a line at the average of the group.</summary>
public static class RankingBars
{
    /// <summary>More bars than this are not drawn; the table beside the chart holds every unit.</summary>
    public const int Most = 60;

    private const int PixelsPerUnit = 23;
    private const int Frame = 76;
    private const int PixelsPerText = 20;

    /// <param name="bars">In order of rank, at most <see cref="Most"/>.</param>
    /// <param name="scaleMax">Upper end of the scale of scores.</param>
    /// <param name="lines">Levels of the group: its average, last year's, a target; each with its text.</param>
    public static ApexOptions Build(IReadOnlyList<RankingBar> bars, double scaleMax, string seriesName, IReadOnlyList<LevelLine> lines) => new()
    {
        Chart = new("bar", bars.Count * PixelsPerUnit + Frame + Math.Max(0, lines.Count - 1) * PixelsPerText),
        Series = [new(seriesName, [.. bars.Select(b => new ApexPoint(b.Label, b.Score, b.Code))])],
        Colors = ["var(--chart-1)"],
        Fill = new(1),
        PlotOptions = new() { Bar = new() { Horizontal = true, BarHeight = "74%", BorderRadius = 2, DataLabels = new("top") } },
        DataLabels = new()
        {
            Enabled = true,
            Formatter = "fn:score",
            TextAnchor = "end",
            OffsetX = -4,
            Style = new() { FontSize = "11px", FontWeight = 400, Colors = ["var(--chart-ink)"] },
        },
        Xaxis = new()
        {
            Min = 0,
            Max = scaleMax,
            TickAmount = 5,
            Position = "top",
            Labels = new() { Formatter = "fn:axis", Style = new() { FontSize = "11px", Colors = ["var(--muted)"] } },
        },
        Yaxis = new() { Labels = new() { MaxWidth = 190, OffsetY = 4, Style = new() { FontSize = "12px", Colors = ["var(--ink)"] } } },
        Grid = new()
        {
            Xaxis = new(new(true)),
            Yaxis = new(new(false)),
            Padding = new(Right: 20, Top: -6, Bottom: 8 + Math.Max(0, lines.Count - 1) * PixelsPerText),
        },
        Annotations = lines.Count > 0 ? new() { Xaxis = [.. lines.Select(Drawn)] } : null,
        Tooltip = new() { Y = new("fn:points") },
    };

    /// <summary>The first is the average; the others are thinner and their texts stand below one another.</summary>
    private static ApexLine Drawn(LevelLine line, int at) => new()
    {
        X = line.Score,
        BorderColor = at == 0 ? "var(--chart-2)" : "var(--chart-3)",
        StrokeDashArray = at == 0 ? 4 : 2,
        Label = new(line.Text, new() { FontSize = "11px", Color = at == 0 ? "var(--chart-2-ink)" : "var(--card)", Background = at == 0 ? "var(--chart-2)" : "var(--chart-3)" },
            "horizontal", "bottom", OffsetY: 12 + at * PixelsPerText),
    };
}
