using System.Globalization;
using EnvDashboard.Tests.Intake;

namespace EnvDashboard.IntegrationTests.Faults;

/// <summary>
/// A definition and one month of made-up figures of any size: every indicator between the least and the most of the group, below eight
/// environments. The same size gives the same bytes.
/// </summary>
internal sealed class LargeUpload(int units, int indicators)
{
    public const string Period = "2024-01";
    public const string Ranking = "/rankings?period=2024-01&group=ALL&scheme=BULK";

    public int Units => units;

    public int Values => units * indicators;

    /// <summary>3,000 units × 100 indicators where <c>ENVDASHBOARD_LONG</c> is 1; else a fifth of that, so that all tests stay quick.</summary>
    public static LargeUpload FromEnvironment() => Environment.GetEnvironmentVariable("ENVDASHBOARD_LONG") == "1" ? new(3000, 100) : new(1000, 60);

    public byte[] Definition() => new WorkbookBuilder()
        .Sheet("units", [["code", "name", "kind"], .. Numbers(units).Select(n => new object?[] { Unit(n), "单位" + n, "district" })])
        .Sheet("groups", [["group", "group_name", "unit"], .. Numbers(units).Select(n => new object?[] { "ALL", "全部单位", Unit(n) })])
        .Sheet("indicators", [["code", "name", "unit_of_measure", "direction", "kind"], .. Numbers(indicators).Select(n => new object?[] { Indicator(n), "指标" + n, "分", n % 3 == 0 ? "lower" : "higher", "value" })])
        .Sheet("scheme", ["key", "value"], ["code", "BULK"], ["name", "大批量"], ["version", "1"], ["applies_from", Period], ["group", "ALL"], ["rank_decimals", "6"])
        .Sheet(
            "scheme_nodes",
            [["node", "parent", "name", "weight", "aggregation", "indicator", "normalisation"], ["ROOT", null, "总分", 1, "arithmetic", null, null],
            .. Numbers(8).Select(n => new object?[] { "N" + n, "ROOT", "环境" + n, 1, "arithmetic", null, null }),
            .. Numbers(indicators).Select(n => new object?[] { Indicator(n), "N" + (n % 8 + 1), "指标" + n, 1 + n % 4, null, Indicator(n), "minmax" })])
        .Build();

    /// <summary>A wide sheet, every cell filled.</summary>
    public byte[] Data()
    {
        var random = new Random(20240101);
        return new WorkbookBuilder()
            .Sheet(Period, [["unit", .. Numbers(indicators).Select(Indicator)], .. Numbers(units).Select(n => Row(n, random))])
            .Build();
    }

    private object?[] Row(int unit, Random random)
    {
        var row = new object?[indicators + 1];
        row[0] = Unit(unit);
        for (var i = 1; i < row.Length; i++) row[i] = Math.Round(50 + 50 * random.NextDouble(), 2);
        return row;
    }

    private static IEnumerable<int> Numbers(int count) => Enumerable.Range(1, count);

    private static string Unit(int number) => string.Create(CultureInfo.InvariantCulture, $"U{number:00000}");

    private static string Indicator(int number) => string.Create(CultureInfo.InvariantCulture, $"I{number:000}");
}
