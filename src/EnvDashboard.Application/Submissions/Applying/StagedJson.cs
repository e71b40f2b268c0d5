using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Application.Submissions.Applying;

/// <summary>How staged definitions and points are kept between reading and accepting.</summary>
internal static class StagedJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new PeriodConverter(), new JsonStringEnumConverter() },
    };

    public static string Write<T>(T staged) => JsonSerializer.Serialize(staged, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    private sealed class PeriodConverter : JsonConverter<Period>
    {
        public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            PeriodText.TryParse(reader.GetString(), out var period) ? period : throw new JsonException("Not a period.");

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
    }
}
