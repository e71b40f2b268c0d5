using System.Globalization;

namespace EnvDashboard.Benchmarks;

/// <summary>What to measure, and how large.</summary>
public sealed record BenchmarkOptions(string Which, int Units, int Indicators, int Rounds, int Periods, string? Peers, string? Database)
{
    public const string Usage =
        "usage: dotnet run -c Release --project tests/EnvDashboard.Benchmarks -- [all|upload|intake|scoring|recompute|sender|exports|pages|ledger|registers] " +
        "[--units N] [--indicators N] [--rounds N] [--periods N] [--peers DIR] [--database DIR]";

    private static readonly string[] Names = ["all", "upload", "intake", "scoring", "recompute", "sender", "exports", "pages", "ledger", "registers"];

    public bool Runs(string name) => Which is "all" || Which == name;

    public static BenchmarkOptions? Parse(string[] args)
    {
        var options = new BenchmarkOptions("all", 3000, 100, 5, 60, null, null);
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : "";
            switch (args[i])
            {
                case var name when Names.Contains(name): options = options with { Which = name }; continue;
                case "--units" when int.TryParse(value, CultureInfo.InvariantCulture, out var n): options = options with { Units = n }; break;
                case "--indicators" when int.TryParse(value, CultureInfo.InvariantCulture, out var n): options = options with { Indicators = n }; break;
                case "--rounds" when int.TryParse(value, CultureInfo.InvariantCulture, out var n): options = options with { Rounds = n }; break;
                case "--periods" when int.TryParse(value, CultureInfo.InvariantCulture, out var n): options = options with { Periods = n }; break;
                case "--peers" when Directory.Exists(value): options = options with { Peers = Path.GetFullPath(value) }; break;
                case "--database" when value.Length > 0: options = options with { Database = Path.GetFullPath(value) }; break;
                default: return null;
            }
            i++;
        }
        return options;
    }
}
