namespace EnvDashboard.Intake.Recognition;

/// <summary>
/// What a person has corrected in the reading of one layout. It goes before every other way of matching. Serialises to plain JSON.
/// </summary>
public sealed record LayoutProfile
{
    /// <summary>In place of an indicator's code: the column (or row) is left out.</summary>
    public const string Ignore = "ignore";

    /// <summary>Header text by <see cref="LayoutFingerprint.HeaderKey"/> (levels of a header joined) → indicator code or <see cref="Ignore"/>.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Unit text by <see cref="LayoutFingerprint.UnitKey"/> → unit code.</summary>
    public IReadOnlyDictionary<string, string> Units { get; init; } = new Dictionary<string, string>();

    /// <summary>The period to read the table for, canonical (2024-06), whatever the workbook says; null = as found.</summary>
    public string? Period { get; init; }
}
