namespace EnvDashboard.Web.Charts;

/// <summary>How a ledger has gone: all items, and of them those claimed, verified and cleared, at the end of each month.</summary>
public static class LedgerCourse
{
    /// <param name="names">Of the four lines.</param>
    public static ApexOptions Build(IReadOnlyList<Application.Rectification.TrendPoint> points, IReadOnlyList<string> names) => new()
    {
        Chart = new("line", 280),
        Series =
        [
            Line(names[0], p => p.Total, points), Line(names[1], p => p.ClaimedCompleted, points), Line(names[2], p => p.VerifiedCompleted, points), Line(names[3], p => p.Cleared, points),
        ],
        Colors = ["var(--chart-3)", "var(--chart-1)", "var(--chart-2)", "var(--chart-good)"],
        Xaxis = new()
        {
            Type = "category",
            TickAmount = points.Count > 8 ? 4 : null,
            Labels = new() { Rotate = 0, HideOverlappingLabels = true, Style = new() { FontSize = "11px", Colors = [.. points.Select(_ => "var(--muted)")] } },
            Tooltip = new(false),
        },
        Yaxis = new() { Min = 0, TickAmount = 4, Labels = new() { Formatter = "fn:axis", Style = new() { FontSize = "11px", Colors = ["var(--muted)"] } } },
        Responsive = points.Count > 3 ? [new(640, new() { Xaxis = new() { TickAmount = 2 } })] : null,
        Stroke = new(2, "straight", [4, 0, 0, 0]),
        Markers = new(points.Count > 18 ? 2 : 4),
        Legend = new(true),
        Tooltip = new() { Shared = true, Intersect = false, Y = new("fn:value") },
    };

    private static ApexSeries Line(string name, Func<Domain.Rectification.StateCount, int> value, IReadOnlyList<Application.Rectification.TrendPoint> points) =>
        new(name, [.. points.Select(p => new ApexPoint(p.Month, value(p.Count)))]);
}
