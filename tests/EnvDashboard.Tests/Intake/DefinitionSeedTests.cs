using EnvDashboard.Domain.Findings;
using EnvDashboard.Intake;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Tests.Intake;

public class DefinitionSeedTests
{
    [Theory]
    [InlineData("demo", 5)]
    [InlineData("real", 1)]
    public void Read_definitions_that_come_with_the_product_have_nothing_to_remark(string folder, int files)
    {
        var known = KnownDictionaries.Empty;
        var paths = Directory.GetFiles(Path.Combine(RepositoryRoot(), "seed-data", folder), "*definition*.xlsx").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(files, paths.Count);
        foreach (var path in paths)
        {
            var read = Reading.Read(File.ReadAllBytes(path), Path.GetFileName(path), known);
            Assert.DoesNotContain(read.Findings.Kept, f => f.Severity != Severity.Info || f.Code == FindingCodes.IndicatorTwice);
            var set = read.Definitions;
            known = new(
                [.. known.Units, .. set.Units], [.. known.Groups, .. set.Groups], [.. known.Categories, .. set.Categories], [.. known.Indicators, .. set.Indicators],
                [.. known.Schemes, .. set.Schemes]);
        }
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EnvDashboard.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
