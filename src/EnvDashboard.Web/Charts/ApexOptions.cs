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

    /// <summary>Points of all series together; a page stays small because this does (<see cref="MostPoints"/>).</summary>
    public int PointCount() => Series.Sum(s => s.Data.Count);

    /// <summary>No chart draws more points than this, however many units and periods there are.</summary>
    public const int MostPoints = 1_000;

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

/// <param name="Type">For charts of several kinds: line or scatter; null = that of the chart.</param>
public sealed record ApexSeries(string Name, IReadOnlyList<ApexPoint> Data, string? Type = null);

/// <param name="X">Label of the place on the axis; a number on numeric axes.</param>
/// <param name="Y">Null = no value: a gap, not a zero.</param>
/// <param name="Key">What a click on the point is about, e.g. the code of a unit.</param>
/// <param name="Note">An extra line for the tooltip, or the label of the point.</param>
/// <param name="Range">From and to, for charts of ranges; <paramref name="Y"/> is then what the range stands for.</param>
/// <param name="Name">What the point stands for, where the axis does not say it.</param>
/// <param name="Tip">Lines shown beside the pointer.</param>
public sealed record ApexPoint(
    object X,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? Y,
    string? Key = null,
    string? Note = null,
    string? FillColor = null,
    IReadOnlyList<double>? Range = null,
    string? Name = null,
    IReadOnlyList<string>? Tip = null);

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
    public ApexTitle? Title { get; init; }
}

public sealed record ApexTitle(string Text, ApexTextStyle Style);

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

/// <param name="OfAll">Width of every line, unless <paramref name="OfEach"/> gives one for each series.</param>
public sealed record ApexStroke([property: JsonIgnore] int OfAll, string? Curve = null, IReadOnlyList<int>? DashArray = null, [property: JsonIgnore] IReadOnlyList<int>? OfEach = null)
{
    public object Width => OfEach is null ? OfAll : OfEach;
}

public sealed record ApexFill(double Opacity);

/// <param name="OfAll">Size of every marker, unless <paramref name="OfEach"/> gives one for each series.</param>
/// <param name="Shape">One for each series, e.g. circle, square, diamond, triangle.</param>
public sealed record ApexMarkers([property: JsonIgnore] int OfAll, [property: JsonIgnore] IReadOnlyList<int>? OfEach = null, IReadOnlyList<string>? Shape = null)
{
    public object Size => OfEach is null ? OfAll : OfEach;
}

public sealed record ApexLegend(bool Show, string Position = "bottom");
