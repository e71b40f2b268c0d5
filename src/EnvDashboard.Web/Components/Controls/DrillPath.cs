namespace EnvDashboard.Web.Components.Controls;

/// <summary>The way from a ranking to a cell: which unit in which ranking, and which indicator.</summary>
/// <param name="Node">Code of the leaf; null = the unit as a whole.</param>
public sealed record DrillPath(string? Group, string? Scheme, string? Period, string? Unit, string? Node, string? Indicator)
{
    /// <summary>To be put behind a query that has begun.</summary>
    public string Query => string.Concat(
        new[] { ("group", Group), ("scheme", Scheme), ("period", Period), ("unit", Unit), ("node", Node), ("indicator", Indicator) }
            .Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => $"&{p.Item1}={Uri.EscapeDataString(p.Item2!)}"));
}
