using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Intake.Staging;

/// <summary>
/// Rows as JSON in a compressed block. Rows of a register repeat their words so much that a block takes about a twentieth of the rows:
/// hundreds of thousands may be on their way at once.
/// </summary>
public static class PackedRows
{
    /// <summary>Rows in a block: enough to compress well, few enough to be unpacked for one page of a list.</summary>
    public const int BlockSize = 1_000;

    /// <summary>How anything staged is written as JSON.</summary>
    public static JsonSerializerOptions Json { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new PeriodConverter(), new JsonStringEnumConverter() },
    };

    public static byte[] Pack<T>(IReadOnlyList<T> rows)
    {
        using var bytes = new MemoryStream();
        using (var packed = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true)) JsonSerializer.Serialize(packed, rows, Json);
        return bytes.ToArray();
    }

    public static IReadOnlyList<T> Unpack<T>(byte[] block)
    {
        using var packed = new BrotliStream(new MemoryStream(block), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<List<T>>(packed, Json) ?? [];
    }

    private sealed class PeriodConverter : JsonConverter<Period>
    {
        public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            PeriodText.TryParse(reader.GetString(), out var period) ? period : throw new JsonException("Not a period.");

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
    }
}
