namespace EnvDashboard.Storage.Model;

/// <summary>A figure with its source (数字台账), as the record SourcedFigure of the domain says it.</summary>
public sealed class SourcedFigureRow : RegisterRow
{
    public required string Place { get; set; }
    public string? PlaceName { get; set; }
    public string? Category { get; set; }
    public string? Domain { get; set; }
    public required string Indicator { get; set; }
    public string? IndicatorEn { get; set; }
    public double? Value { get; set; }
    public string? Raw { get; set; }
    public string? Measure { get; set; }
    public string? Qualifier { get; set; }
    public string? When { get; set; }
    public double? Numerator { get; set; }
    public double? Denominator { get; set; }
    public string? Direction { get; set; }
    public string? Note { get; set; }
    public string? Source { get; set; }
    public int? Line { get; set; }
}
