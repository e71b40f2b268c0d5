using System.Globalization;
using EnvDashboard.IntegrationTests.Workbooks;

namespace EnvDashboard.IntegrationTests.Api;

/// <summary>
/// The ranking DISCLOSURE 2024 worked out anew from the published table, without any of the product's code: per environment
/// (4 × stated + 3 × figure + 3 × measures scaled between the least and the most of the group) ÷ 10, then the mean of the environments
/// that the bulletin has.
/// </summary>
internal sealed class DisclosureArithmetic
{
    private const int Environments = 8;

    private readonly Dictionary<(string Unit, string Indicator), double> values = [];
    private readonly string[] units;

    private DisclosureArithmetic(IEnumerable<string[]> rows)
    {
        foreach (var row in rows.Where(r => r[2] == "2024")) values[(row[0], row[1])] = double.Parse(row[3], CultureInfo.InvariantCulture);
        units = [.. values.Keys.Select(k => k.Unit).Distinct().Order(StringComparer.Ordinal)];
    }

    public static DisclosureArithmetic FromPublishedTable() =>
        new(File.ReadLines(SeedFiles.PathOf("real", "source", "disclosure.csv")).Skip(1).Select(line => line.Split(',')));

    public Dictionary<string, double> Totals() => units.ToDictionary(u => u, u => Present(u).Average());

    /// <summary>Scores of one environment; units without it are left out.</summary>
    public Dictionary<string, double> Of(int environment) =>
        units.Where(u => !double.IsNaN(Environment(u, environment))).ToDictionary(u => u, u => Environment(u, environment));

    private IEnumerable<double> Present(string unit) => Enumerable.Range(1, Environments).Select(e => Environment(unit, e)).Where(s => !double.IsNaN(s));

    private double Environment(string unit, int environment)
    {
        var measures = Name("MEASURES", environment);
        var all = values.Where(v => v.Key.Indicator == measures).Select(v => v.Value).ToList();
        var (least, most) = (all.Min(), all.Max());
        (double Weight, double Score)[] parts =
        [
            (4, ValueOf(unit, Name("STATED", environment))),
            (3, ValueOf(unit, Name("FIGURE", environment))),
            (3, (ValueOf(unit, measures) - least) / (most - least) * 100),
        ];
        var present = parts.Where(p => !double.IsNaN(p.Score)).ToList();
        return present.Count == 0 ? double.NaN : present.Sum(p => p.Weight * p.Score) / present.Sum(p => p.Weight);
    }

    private double ValueOf(string unit, string indicator) => values.GetValueOrDefault((unit, indicator), double.NaN);

    private static string Name(string kind, int environment) => string.Create(CultureInfo.InvariantCulture, $"RECT_{kind}_E{environment}");
}
