namespace EnvDashboard.Web.Charts;

/// <summary>One step from the score before to the score now.</summary>
/// <param name="From">Where the step starts; null = it is a level, not a step.</param>
/// <param name="Text">The figure, beside the label: a small step has no room for it on its bar.</param>
public sealed record WaterfallStep(string Label, double? From, double To, string Text);

/// <summary>How a score came from what it was to what it is: two levels and the steps between them.</summary>
public static class ChangeWaterfall
{
    private const int PixelsPerStep = 38;
    private const int Frame = 56;

    public static ApexOptions Build(IReadOnlyList<WaterfallStep> steps, string seriesName)
    {
        var (min, max, ticks) = Range(steps);
        return new()
        {
            Chart = new("rangeBar", steps.Count * PixelsPerStep + Frame),
            Series = [new(seriesName, [.. steps.Select(s => Point(s, min))])],
            PlotOptions = new() { Bar = new() { Horizontal = true, BarHeight = "58%", BorderRadius = 1 } },
            Fill = new(1),
            DataLabels = new() { Enabled = false },
            Xaxis = new() { Min = min, Max = max, TickAmount = ticks, Labels = new() { Formatter = "fn:axis", Style = new() { FontSize = "11px", Colors = ["var(--muted)"] } } },
            Yaxis = new() { Labels = new() { MaxWidth = 240, Style = new() { FontSize = "12px", Colors = ["var(--ink)"] } } },
            Grid = new() { Xaxis = new(new(true)), Yaxis = new(new(false)), Padding = new(Right: 20, Top: -12) },
            Legend = new(false),
            Tooltip = new() { Enabled = false },
        };
    }

    private static ApexPoint Point(WaterfallStep step, double min)
    {
        var from = step.From ?? min;
        var colour = step.From is null ? "var(--chart-1)" : step.To > from ? "var(--chart-up)" : "var(--chart-down)";
        return new(step.Label + "  " + step.Text, step.From is null ? step.To : step.To - from, Note: step.Text, FillColor: colour, Range: [Math.Min(from, step.To), Math.Max(from, step.To)]);
    }

    /// <summary>Steps are small beside the score: the axis begins below the lowest point, and says where.</summary>
    private static (double Min, double Max, int Ticks) Range(IReadOnlyList<WaterfallStep> steps)
    {
        var all = steps.SelectMany(s => new[] { s.From ?? s.To, s.To }).ToList();
        var unit = NiceAxis.Step(Math.Max(all.Max() - all.Min(), 0.01) / 3);
        var min = (Math.Floor(all.Min() / unit) - 1) * unit;
        if (all.Min() >= 0) min = Math.Max(0, min);
        var max = Math.Ceiling(all.Max() / unit + 0.1) * unit;
        return (min, max, (int)Math.Round((max - min) / unit));
    }
}
