namespace EnvDashboard.Web.Charts;

/// <summary>How many units lie in each stretch of the values.</summary>
public static class ValueDistribution
{
    private const int MostBins = 12;

    /// <returns>Stretches of equal width from the lowest to the highest value; empty when all values are the same or there are fewer than five.</returns>
    public static IReadOnlyList<(double From, double To, int Count)> Of(IReadOnlyList<double> values)
    {
        if (values.Count < 5 || values.Max() - values.Min() is not (> 0 and var span)) return [];
        var bins = Math.Min(MostBins, (int)Math.Ceiling(Math.Sqrt(values.Count)) + 1);
        var (min, width) = (values.Min(), span / bins);
        var counts = new int[bins];
        foreach (var value in values) counts[Math.Min(bins - 1, (int)((value - min) / width))]++;
        return [.. counts.Select((c, i) => (min + i * width, min + (i + 1) * width, c))];
    }

    public static ApexOptions Build(IReadOnlyList<(string Label, int Count)> bins, string seriesName) => new()
    {
        Chart = new("bar", 280),
        Series = [new(seriesName, [.. bins.Select(b => new ApexPoint(b.Label, b.Count))])],
        Colors = ["var(--chart-1)"],
        Fill = new(1),
        PlotOptions = new() { Bar = new() { Horizontal = false, BarHeight = "90%", BorderRadius = 2 } },
        DataLabels = new() { Enabled = false },
        Xaxis = new() { Type = "category", Labels = new() { Rotate = -35, HideOverlappingLabels = true, Style = new() { FontSize = "11px", Colors = [.. bins.Select(_ => "var(--muted)")] } } },
        Yaxis = new() { TickAmount = 4, Labels = new() { Formatter = "fn:axis", Style = new() { FontSize = "11px", Colors = ["var(--muted)"] } } },
        Tooltip = new() { Y = new("fn:value") },
    };
}
