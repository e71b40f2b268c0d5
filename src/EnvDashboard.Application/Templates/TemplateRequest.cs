namespace EnvDashboard.Application.Templates;

/// <summary>What a template is for; in addresses in lower case.</summary>
public enum TemplateKind { Indicators, Definition, Points, Rectification, Approvals, Complaints, Calendar, Stages }

/// <summary>Wide: a row a unit and a column an indicator. Long: a row a value, with qualifier, state and note.</summary>
public enum TemplateLayout { Wide, Long }

/// <summary>What a template is to hold.</summary>
/// <param name="Group">Code of the group whose units are listed; null = that of the scheme.</param>
/// <param name="Period">Period of the values; required for indicators.</param>
/// <param name="Indicators">Codes; empty = those of the scheme.</param>
/// <param name="Scheme">Code; null = the one in force for the group in the period.</param>
/// <param name="Filled">With the values (definitions) in force instead of empty cells.</param>
/// <param name="Parts">With columns for numerator and denominator of ratios; only for the wide layout; the long one and filled ones always have them.</param>
public sealed record TemplateRequest(
    TemplateKind Kind, string? Group, string? Period, IReadOnlyList<string> Indicators, string? Scheme, TemplateLayout Layout, bool Filled, bool Parts)
{
    /// <summary>Values that a wide template may have room for.</summary>
    public const int MaxCells = 400_000;

    /// <summary>Rows of a long template: each has twelve cells, and the writer keeps the whole workbook in memory.</summary>
    public const int MaxRows = 40_000;
}
