namespace EnvDashboard.Storage.Model;

/// <summary>A figure with its source (数字台账). Never changed: a corrected one is another figure, and both are kept.</summary>
public sealed class SourcedFigureRow
{
    public int Id { get; set; }
    public int UnitId { get; set; }
    public int? CategoryId { get; set; }
    public string? Domain { get; set; }
    public required string Indicator { get; set; }
    public string? IndicatorEn { get; set; }

    /// <summary>Null = the source gives none; then <see cref="Raw"/> says what stands there.</summary>
    public double? Value { get; set; }
    public string? Raw { get; set; }
    public string? Measure { get; set; }
    public string? Qualifier { get; set; }

    /// <summary>As written: a period, a day, or none.</summary>
    public string? Period { get; set; }
    public double? Numerator { get; set; }
    public double? Denominator { get; set; }
    public string? Direction { get; set; }
    public string? Note { get; set; }
    public string? SourceFile { get; set; }
    public int? SourceLine { get; set; }

    /// <summary>SHA-256 of all that is said: the same figure from the same place is there once.</summary>
    public required string Fingerprint { get; set; }

    /// <summary>Unit, indicator, qualifier and period alike = this alike: two values under one key contradict each other.</summary>
    public required string SameThing { get; set; }
    public int SubmissionId { get; set; }
    public int SheetId { get; set; }
    public required string Cell { get; set; }
}
