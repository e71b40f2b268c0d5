namespace EnvDashboard.Domain.Figures;

/// <summary>
/// A figure with the place it was read at (数字台账): what a document says, as it says it. It is no observation: nobody has checked it, it
/// may contradict another, and both stay.
/// </summary>
/// <param name="Place">Code of the unit, or its name where it has none here.</param>
/// <param name="Indicator">In the words of the source.</param>
public sealed record SourcedFigure(string Place, string Indicator)
{
    /// <summary>Name of the place as written.</summary>
    public string? PlaceName { get; init; }

    /// <summary>Code of the environment.</summary>
    public string? Category { get; init; }

    /// <summary>approvals, complaints, economy …</summary>
    public string? Domain { get; init; }
    public string? IndicatorEn { get; init; }

    /// <summary>Null = the source has no number; then <see cref="Raw"/> is what it says.</summary>
    public double? Value { get; init; }
    public string? Raw { get; init; }

    /// <summary>Unit of measure.</summary>
    public string? Measure { get; init; }

    /// <summary>余, 累计, 同比, before, after, 目标 … as written.</summary>
    public string? Qualifier { get; init; }

    /// <summary>A period, a day or an open range, as written.</summary>
    public string? When { get; init; }
    public double? Numerator { get; init; }
    public double? Denominator { get; init; }
    public string? Direction { get; init; }
    public string? Note { get; init; }

    /// <summary>Document, and line or page in it.</summary>
    public string? Source { get; init; }
    public int? Line { get; init; }

    /// <summary>What it speaks of: figures that agree in this and differ in value contradict each other.</summary>
    public string Subject => string.Join('|', Place, Indicator, Qualifier, When);
}

/// <summary>What the arithmetic of figures finds wrong in them.</summary>
public static class FigureChecks
{
    /// <summary>Rates are often truncated rather than rounded: a tenth of a point is no contradiction.</summary>
    public const double Tolerance = 0.1;

    /// <summary>The rate that its own parts give, where the two differ by more than a tenth of a point; null = they agree, or there are no parts.</summary>
    public static double? PartsGive(double? value, string? measure, double? numerator, double? denominator)
    {
        if (measure != "%" || value is not { } rate || numerator is not { } part || denominator is not { } whole || whole == 0) return null;
        var given = 100 * part / whole;
        return Math.Abs(given - rate) > Tolerance + 1e-9 ? given : null;
    }
}
