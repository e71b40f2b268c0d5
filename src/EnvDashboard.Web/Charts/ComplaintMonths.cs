namespace EnvDashboard.Web.Charts;

/// <summary>One line of the chart by month.</summary>
/// <param name="Values">One for each month; null = nothing reported.</param>
public sealed record ComplaintLine(string Name, IReadOnlyList<double?> Values);

/// <summary>How many complaints came in month by month, a line a topic.</summary>
public static class ComplaintMonths
{
    /// <summary>More lines cannot be told apart; the table beside the chart holds all.</summary>
    public const int Most = 6;

    public static ApexOptions Build(IReadOnlyList<string> months, IReadOnlyList<ComplaintLine> lines) => new()
    {
        Chart = new("line", 300),
        Series = [.. lines.Select(l => new ApexSeries(l.Name, [.. months.Select((m, i) => new ApexPoint(m, l.Values[i]))]))],
        Colors = ["var(--chart-1)", "var(--chart-2)", "var(--chart-good)", "var(--chart-bad)", "var(--chart-3)", "var(--chart-calm)"],
        Xaxis = new()
        {
            Type = "category",
            TickAmount = months.Count > 8 ? 6 : null,
            Labels = new() { Rotate = 0, HideOverlappingLabels = true, Style = new() { FontSize = "11px", Colors = [.. months.Select(_ => "var(--muted)")] } },
            Tooltip = new(false),
        },
        Yaxis = new() { Min = 0, TickAmount = 4, Labels = new() { Formatter = "fn:axis", Style = new() { FontSize = "11px", Colors = ["var(--muted)"] } } },
        Responsive = months.Count > 3 ? [new(640, new() { Xaxis = new() { TickAmount = 2 } })] : null,
        Stroke = new(2, "straight"),
        Markers = new(3),
        Legend = new(true),
        Tooltip = new() { Shared = true, Intersect = false, Y = new("fn:value") },
    };
}
