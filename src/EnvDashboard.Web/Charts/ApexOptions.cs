using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EnvDashboard.Web.Charts;

/// <summary>
/// The part of ApexCharts' options that this product uses. What is left null is left to the library. A text "fn:name" stands for a
/// function in <c>apex-formats.js</c>, "var(--name)" for a colour of the theme.
/// </summary>
public sealed record ApexOptions
{
    public required ApexKind Chart { get; init; }
    public required IReadOnlyList<ApexSeries> Series { get; init; }
    public ApexAxis? Xaxis { get; init; }
    public ApexAxis? Yaxis { get; init; }
    public ApexPlot? PlotOptions { get; init; }
    public ApexDataLabels? DataLabels { get; init; }
    public ApexAnnotations? Annotations { get; init; }
    public ApexTooltip? Tooltip { get; init; }
    public ApexLegend? Legend { get; init; }
    public ApexStroke? Stroke { get; init; }
    public ApexFill? Fill { get; init; }
    public ApexMarkers? Markers { get; init; }
    public ApexGrid? Grid { get; init; }
    public IReadOnlyList<string>? Colors { get; init; }

    /// <summary>What differs on narrow screens.</summary>
    public IReadOnlyList<ApexNarrow>? Responsive { get; init; }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The same text means the same picture, so an unchanged chart is not drawn again.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);
}

public sealed record ApexKind(string Type, int Height)
{
    public ApexAnimations Animations { get; } = new(false);
    public ApexToggle Zoom { get; } = new(false);
}

public sealed record ApexAnimations(bool Enabled);

public sealed record ApexToggle(bool Enabled);

public sealed record ApexSeries(string Name, IReadOnlyList<ApexPoint> Data);

/// <param name="X">Label of the place on the axis.</param>
/// <param name="Y">Null = no value: a gap, not a zero.</param>
/// <param name="Key">What a click on the point is about, e.g. the code of a unit.</param>
/// <param name="Note">An extra line for the tooltip, or the label of the point.</param>
/// <param name="Range">From and to, for charts of ranges; <paramref name="Y"/> is then what the range stands for.</param>
public sealed record ApexPoint(
    string X,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? Y,
    string? Key = null,
    string? Note = null,
    string? FillColor = null,
    IReadOnlyList<double>? Range = null);

public sealed record ApexAxis
{
    public string? Type { get; init; }

    /// <summary>The lowest value on top.</summary>
    public bool? Reversed { get; init; }
    public IReadOnlyList<string>? Categories { get; init; }
    public double? Min { get; init; }
    public double? Max { get; init; }
    public int? TickAmount { get; init; }
    public string? Position { get; init; }
    public ApexLabels? Labels { get; init; }
    public ApexToggle? Tooltip { get; init; }
}

public sealed record ApexLabels
{
    public bool? Show { get; init; }
    public string? Formatter { get; init; }
    public int? MaxWidth { get; init; }
    public int? OffsetY { get; init; }
    public int? Rotate { get; init; }
    public bool? HideOverlappingLabels { get; init; }
    public ApexTextStyle? Style { get; init; }
}

public sealed record ApexTextStyle
{
    public string? FontSize { get; init; }
    public int? FontWeight { get; init; }
    public IReadOnlyList<string>? Colors { get; init; }
    public string? Color { get; init; }
    public string? Background { get; init; }
}

public sealed record ApexStroke(int Width, string? Curve = null, IReadOnlyList<int>? DashArray = null);

public sealed record ApexFill(double Opacity);

public sealed record ApexMarkers(int Size);

public sealed record ApexLegend(bool Show, string Position = "bottom");
