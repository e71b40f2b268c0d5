namespace EnvDashboard.Web.Charts;

public sealed record ApexPlot
{
    public ApexBar? Bar { get; init; }
    public ApexRadar? Radar { get; init; }
}

public sealed record ApexBar
{
    public bool Horizontal { get; init; }
    public string? BarHeight { get; init; }
    public int BorderRadius { get; init; }
    public ApexBarLabels? DataLabels { get; init; }
}

/// <param name="Position">top = at the end of the bar, inside it.</param>
public sealed record ApexBarLabels(string Position);

/// <param name="Size">Radius in pixels; fixed, because the library makes room for long labels by shrinking the figure.</param>
public sealed record ApexRadar(int Size);

public sealed record ApexDataLabels
{
    public bool Enabled { get; init; }
    public IReadOnlyList<int>? EnabledOnSeries { get; init; }
    public string? Formatter { get; init; }
    public string? TextAnchor { get; init; }
    public int? OffsetX { get; init; }
    public int? OffsetY { get; init; }
    public ApexTextStyle? Style { get; init; }
    public ApexToggle? Background { get; init; }
}

public sealed record ApexAnnotations
{
    public IReadOnlyList<ApexLine>? Xaxis { get; init; }
    public IReadOnlyList<ApexLine>? Yaxis { get; init; }
}

public sealed record ApexLine
{
    public double? X { get; init; }
    public double? Y { get; init; }
    public string? BorderColor { get; init; }
    public int? StrokeDashArray { get; init; }
    public ApexLineLabel? Label { get; init; }
}

public sealed record ApexLineLabel(string Text, ApexTextStyle Style, string? Orientation = null, string? Position = null, string? TextAnchor = null, int? OffsetY = null);

public sealed record ApexTooltip
{
    public bool? Enabled { get; init; }
    public bool? Shared { get; init; }
    public bool? Intersect { get; init; }
    public ApexFormat? Y { get; init; }

    /// <summary>"fn:tip" = the lines of the point.</summary>
    public string? Custom { get; init; }
}

public sealed record ApexFormat(string Formatter);

public sealed record ApexGrid
{
    public ApexGridLines? Xaxis { get; init; }
    public ApexGridLines? Yaxis { get; init; }
    public ApexPadding? Padding { get; init; }
}

public sealed record ApexGridLines(ApexShown Lines);

public sealed record ApexShown(bool Show);

public sealed record ApexPadding(int? Left = null, int? Right = null, int? Top = null, int? Bottom = null);

/// <param name="Breakpoint">Widest window, in pixels, that the options are for.</param>
public sealed record ApexNarrow(int Breakpoint, ApexNarrowOptions Options);

public sealed record ApexNarrowOptions
{
    public ApexPlot? PlotOptions { get; init; }
    public ApexAxis? Xaxis { get; init; }
}

/// <summary>A click on a point of a chart.</summary>
public sealed record ApexClick(int Series, int Point, string? Key, string? Category, double? Value);
