using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Application.Submissions.Applying;

/// <summary>How a staged definition set is kept between reading and accepting.</summary>
internal static class DefinitionJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new PeriodConverter(), new JsonStringEnumConverter() },
    };

    private sealed class PeriodConverter : JsonConverter<Period>
    {
        public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            PeriodText.TryParse(reader.GetString(), out var period) ? period : throw new JsonException("Not a period.");

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
    }
}
