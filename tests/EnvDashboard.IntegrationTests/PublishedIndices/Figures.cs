using EnvDashboard.Tests.Intake;

namespace EnvDashboard.IntegrationTests.PublishedIndices;

/// <summary>Small made-up columns with ties, negative numbers and unequal steps, and their sheet.</summary>
internal static class Figures
{
    public static readonly string[] Units = ["North Bay", "East Hill", "South Port", "West Field", "Mid Town", "Far End"];

    /// <summary>A wide sheet: a row a unit, a column an indicator; null = empty cell.</summary>
    public static byte[] Wide(string period, IReadOnlyList<string> headers, params IReadOnlyList<object?>[] columns) => new WorkbookBuilder().Sheet(
        period,
        [["unit", .. headers], .. Units.Take(columns[0].Count).Select((u, row) => new[] { u }.Concat(columns.Select(c => c[row])).ToArray())]).Build();

    public static object?[] Boxed(this double[] column) => [.. column.Select(v => double.IsNaN(v) ? null : (object?)v)];

    public static IEnumerable<(string Unit, double Score)> OfUnits(this IEnumerable<double> scores) => scores.Select((s, i) => (Units[i], s));
}
