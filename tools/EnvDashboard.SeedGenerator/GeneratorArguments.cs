using System.Diagnostics.CodeAnalysis;

namespace EnvDashboard.SeedGenerator;

/// <summary>What the command line asks for; both directories default to those of the repository.</summary>
internal sealed record GeneratorArguments(bool Check, string SourceDirectory, string SeedDirectory)
{
    public const string Usage = "usage: EnvDashboard.SeedGenerator [--check] [<real-data-dir> <seed-data-dir>]";

    public static bool TryParse(
        string[] args,
        [NotNullWhen(true)] out GeneratorArguments? arguments,
        [NotNullWhen(false)] out string? complaint)
    {
        arguments = null;
        complaint = null;
        var check = args.Contains("--check", StringComparer.Ordinal);
        var directories = args.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToArray();

        if (args.FirstOrDefault(a => a.StartsWith("--", StringComparison.Ordinal) && a != "--check") is { } unknown)
        {
            complaint = $"unknown option {unknown}";
            return false;
        }

        if (directories.Length is not (0 or 2))
        {
            complaint = "give both directories or neither";
            return false;
        }

        var (source, seed) = (string.Empty, string.Empty);
        if (directories.Length == 2)
        {
            (source, seed) = (directories[0], directories[1]);
        }
        else if (FindRepository() is { } root)
        {
            seed = Path.Combine(root, "seed-data");
            source = Path.Combine(seed, SourceFacts.FolderBelowSeedData);
        }
        else
        {
            complaint = "not inside the repository (no EnvDashboard.sln above the current directory): give both directories";
            return false;
        }

        if (SourceFacts.FirstMissing(source) is { } missing)
        {
            complaint = $"source file not found: {missing}";
            return false;
        }

        arguments = new GeneratorArguments(check, source, seed);
        return true;
    }

    private static string? FindRepository()
    {
        var directory = new DirectoryInfo(Environment.CurrentDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "EnvDashboard.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName;
    }
}
