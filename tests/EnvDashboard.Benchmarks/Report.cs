using System.Globalization;
using System.Runtime.InteropServices;

namespace EnvDashboard.Benchmarks;

/// <summary>Prints one figure a line: <c>benchmark figure value unit</c>, so that two runs can be compared line by line.</summary>
public static class Report
{
    public static void Machine() =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} processors, {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC"));

    public static void Line(string benchmark, string figure, double value, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{benchmark} {figure} {value:0.###} {unit}"));

    /// <summary>Minimum, median and maximum of several rounds.</summary>
    public static void Spread(string benchmark, string figure, IReadOnlyList<double> rounds, string unit)
    {
        Line(benchmark, figure + "_min", rounds.Min(), unit);
        Line(benchmark, figure + "_median", Median(rounds), unit);
        Line(benchmark, figure + "_max", rounds.Max(), unit);
    }

    public static double Median(IReadOnlyList<double> rounds)
    {
        var sorted = rounds.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public static void Note(string text) => Console.WriteLine("# " + text);
}
