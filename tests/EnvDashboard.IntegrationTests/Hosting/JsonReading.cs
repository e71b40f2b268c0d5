using System.Text.Json;

namespace EnvDashboard.IntegrationTests.Hosting;

/// <summary>Short forms for reading answers.</summary>
internal static class JsonReading
{
    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();

    public static double Number(this JsonElement element, string name) => element.GetProperty(name).GetDouble();

    /// <summary>NaN where the answer says null.</summary>
    public static double NumberOrNaN(this JsonElement element, string name) =>
        element.GetProperty(name).ValueKind == JsonValueKind.Null ? double.NaN : element.Number(name);

    public static int Whole(this JsonElement element, string name) => element.GetProperty(name).GetInt32();

    public static JsonElement[] Items(this JsonElement element, string name = "items") => [.. element.GetProperty(name).EnumerateArray()];

    /// <summary>The row of a ranking.</summary>
    public static JsonElement RowOf(this JsonElement ranking, string unit) =>
        ranking.Items("rows").Single(r => r.GetProperty("unit").Text("code") == unit);

    /// <summary>Codes in the order of the list.</summary>
    public static string[] Order(this JsonElement ranking) => [.. ranking.Items("rows").Select(r => r.GetProperty("unit").Text("code")!)];
}
