using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Definitions;

/// <summary>考核办法: a method that ranks one group. Issue date and first period are two things.</summary>
internal sealed record Scheme(string Code, string Name, string NameEn, string IssuedOn, string AppliesFrom, string Group)
{
    /// <summary>What the scheme measures and what it does not; stands beside every ranking made with it.</summary>
    public required string Note { get; init; }

    public required string NoteEn { get; init; }

    public string Version { get; init; } = "1";

    /// <summary>published or draft.</summary>
    public string Status { get; init; } = "published";

    private static readonly DefinitionTable<(string Key, string Value)> KeyValues = new(
        "scheme",
        "考核办法",
        new("key", null, 16, r => Cell.Of(r.Key)),
        new("value", null, 80, r => Cell.Of(r.Value)));

    public Sheet Sheet(HeaderWords words) => KeyValues.Sheet(
        words,
        [
            ("code", Code),
            ("name", Name),
            ("name_en", NameEn),
            ("version", Version),
            ("issued_on", IssuedOn),
            ("applies_from", AppliesFrom),
            ("group", Group),
            ("ranking", "competition"),
            ("rank_decimals", "2"),
            ("min_coverage", "0.6"),
            ("missing", "reweight"),
            ("scale_max", "100"),
            ("status", Status),
            ("note", Note),
            ("note_en", NoteEn),
        ]);
}
