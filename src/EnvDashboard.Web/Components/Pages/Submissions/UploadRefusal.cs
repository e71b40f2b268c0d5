using System.Text.Json;

namespace EnvDashboard.Web.Components.Pages.Submissions;

/// <summary>Why the server did not take an upload, out of its problem document.</summary>
public sealed record UploadRefusal(string Sentence, IReadOnlyList<string> Details)
{
    /// <returns>Null when the answer says nothing that can be shown.</returns>
    public static UploadRefusal? Read(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            var sentence = Text(root, "detail") ?? Text(root, "title");
            if (sentence is null) return null;
            var errors = root.TryGetProperty("errors", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(OneLine) : [];
            return new(sentence, [.. errors.OfType<string>()]);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? OneLine(JsonElement error) => error.ValueKind switch
    {
        JsonValueKind.String => error.GetString(),
        JsonValueKind.Object => Text(error, "message") ?? Text(error, "detail"),
        _ => null,
    };

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
