using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Units;
using EnvDashboard.Intake;

namespace EnvDashboard.Tests.Intake;

/// <summary>The real figures kept in the repository, where they are present.</summary>
internal static class RealData
{
    public static string? Path(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, "seed-data", "real", "source", name);
            if (File.Exists(path)) return path;
        }
        return null;
    }

    /// <summary>Dictionaries with just the units and indicators that a long table names.</summary>
    public static KnownDictionaries Dictionaries(IReadOnlyList<string> lines)
    {
        var fields = lines.Skip(1).Select(line => line.Split(',')).ToList();
        return KnownDictionaries.Empty with
        {
            Units = [.. fields.Select(f => f[0]).Distinct().Select(code => new Unit { Code = code, Name = code })],
            Indicators = [.. fields.Select(f => f[1]).Distinct().Select(code => new Indicator
            {
                Code = code, Name = code, Kind = IndicatorKind.Ratio, UnitOfMeasure = code.Contains("MEASURES", StringComparison.Ordinal) ? "项" : "%",
            })],
        };
    }
}
