using EnvDashboard.Application.Submissions.Recognition;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Web.Components.Pages.Submissions;

/// <summary>What a person has said about the reading of a workbook and not saved yet.</summary>
public sealed class RecognitionDraft
{
    private readonly Dictionary<(string Table, string Key), string?> columns = [];
    private readonly Dictionary<(string Table, string Key), string?> units = [];

    /// <summary>Empty = as found.</summary>
    public string Period { get; set; } = "";

    public bool IsEmpty => columns.Count + units.Count == 0 && string.IsNullOrWhiteSpace(Period);

    public int Count => columns.Count + units.Count + (string.IsNullOrWhiteSpace(Period) ? 0 : 1);

    /// <summary>By table, as they are sent.</summary>
    public IReadOnlyList<TableCorrection> Corrections =>
        [.. columns.Keys.Concat(units.Keys).Select(k => k.Table).Distinct().Select(table => new TableCorrection(table, Of(columns, table), Of(units, table)))];

    /// <param name="code">Of an indicator, or <see cref="LayoutProfile.Ignore"/>; null takes an earlier correction back.</param>
    public void SetColumn(TableRecognition table, ColumnRecognition column, string? code) => Set(columns, (table.Fingerprint, column.Key), code, column.Matched == "profile" || column.Matched == "ignored");

    public void SetUnit(TableRecognition table, UnitRecognition unit, string? code) => Set(units, (table.Fingerprint, unit.Key), code, unit.Matched == "profile");

    /// <returns>True when something was said; <paramref name="code"/> is null for a correction to be taken back.</returns>
    public bool TryGetColumn(TableRecognition table, ColumnRecognition column, out string? code) => columns.TryGetValue((table.Fingerprint, column.Key), out code);

    public bool TryGetUnit(TableRecognition table, UnitRecognition unit, out string? code) => units.TryGetValue((table.Fingerprint, unit.Key), out code);

    public void Clear()
    {
        columns.Clear();
        units.Clear();
        Period = "";
    }

    /// <summary>Nothing chosen and nothing to be taken back is no correction.</summary>
    private static void Set(Dictionary<(string, string), string?> said, (string, string) at, string? code, bool corrected)
    {
        if (code is null && !corrected) said.Remove(at);
        else said[at] = code;
    }

    private static Dictionary<string, string?> Of(Dictionary<(string Table, string Key), string?> said, string table) =>
        said.Where(p => p.Key.Table == table).ToDictionary(p => p.Key.Key, p => p.Value, StringComparer.Ordinal);
}
