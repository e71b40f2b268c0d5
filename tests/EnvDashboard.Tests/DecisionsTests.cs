using System.Text.RegularExpressions;

namespace EnvDashboard.Tests;

/// <summary>A decision that names a file which is gone has been overtaken and must be rewritten.</summary>
public sealed partial class DecisionsTests
{
    [Fact]
    public void Decisions_name_only_files_that_exist()
    {
        var root = Root();
        var decisions = Directory.GetFiles(Path.Combine(root, "docs", "decisions"), "0*.md");
        Assert.NotEmpty(decisions);
        foreach (var decision in decisions)
        {
            var text = File.ReadAllText(decision);
            var files = FileNames().Matches(text[text.IndexOf("Files:", StringComparison.Ordinal)..]).Select(m => m.Groups[1].Value).ToList();
            Assert.True(files.Count > 0, $"{Path.GetFileName(decision)} names no file.");
            Assert.All(files, file => Assert.True(File.Exists(Path.Combine(root, file)), $"{Path.GetFileName(decision)} names {file}."));
        }
    }

    [Fact]
    public void Index_lists_every_decision()
    {
        var folder = Path.Combine(Root(), "docs", "decisions");
        var index = File.ReadAllText(Path.Combine(folder, "README.md"));
        Assert.All(Directory.GetFiles(folder, "0*.md"), file => Assert.Contains(Path.GetFileName(file), index, StringComparison.Ordinal));
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EnvDashboard.sln"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException("The tests run inside the repository.");
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex FileNames();
}
