using System.Text.Json;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Application.Submissions.Applying;

/// <summary>How staged definitions and points are kept between reading and accepting.</summary>
internal static class StagedJson
{
    public static string Write<T>(T staged) => JsonSerializer.Serialize(staged, PackedRows.Json);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, PackedRows.Json)!;
}
