using System.Globalization;
using System.Text.Json;
using EnvDashboard.IntegrationTests.Hosting;

namespace EnvDashboard.IntegrationTests.PublishedIndices;

/// <summary>Reads answers the way a printed table is compared: by unit name, to the last printed digit.</summary>
internal static class Printed
{
    public static Dictionary<string, double> Scores(this JsonElement ranking) => ranking.By("score");

    public static Dictionary<string, double> Ranks(this JsonElement ranking) => ranking.By("rank");

    public static IEnumerable<string> Names(this JsonElement ranking) => ranking.Items("rows").Select(r => r.GetProperty("unit").Text("name")!);

    public static string At(this double number, int decimals) =>
        Math.Round((decimal)number, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>Scores that must agree within the noise of binary arithmetic.</summary>
    public static void Same(IEnumerable<(string Unit, double Score)> expected, JsonElement ranking, double tolerance = 1e-9)
    {
        var scores = ranking.Scores();
        foreach (var (unit, score) in expected) Assert.True(Math.Abs(score - scores[unit]) <= tolerance, $"{unit}: {scores[unit]:R} instead of {score:R}");
        Assert.Equal(expected.Count(), scores.Count);
    }

    private static Dictionary<string, double> By(this JsonElement ranking, string property) =>
        ranking.Items("rows").ToDictionary(r => r.GetProperty("unit").Text("name")!, r => r.Number(property));
}
