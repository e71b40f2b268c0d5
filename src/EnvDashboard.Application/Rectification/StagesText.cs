using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EnvDashboard.Domain.Rectification;

namespace EnvDashboard.Application.Rectification;

/// <summary>Staged targets as an item keeps them. The same stages give the same text, so two texts can be compared.</summary>
internal static class StagesText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static IReadOnlyList<StagedTarget> Read(string? text) => text is null ? [] : JsonSerializer.Deserialize<List<StagedTarget>>(text, Options)!;

    public static string? Write(IReadOnlyList<StagedTarget> stages) => stages.Count == 0 ? null : JsonSerializer.Serialize(stages, Options);

    /// <summary>What an item keeps after a ledger has spoken of its stages.</summary>
    public static string? Merge(string? kept, IReadOnlyList<StagedTarget>? said) => said is null ? kept : Write(StagedTarget.Merge(Read(kept), said));

    /// <summary>For the history: what the stage is from then on.</summary>
    public static string Describe(StagedTarget s) => string.Join(' ', new[]
    {
        s.Stage, s.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), s.Target, s.Figure is { } figure ? figure.ToString("R", CultureInfo.InvariantCulture) + s.Unit : null,
        s.Reached switch { true => "✓", false => "✗", _ => null },
    }.Where(p => !string.IsNullOrEmpty(p)));
}
