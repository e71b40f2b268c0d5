namespace EnvDashboard.Application.Seed;

/// <summary>Finds the seed workbooks: real data first, then the invented demonstration city, each folder in order of file names.</summary>
public static class SeedFiles
{
    private static readonly string[] Folders = ["real", "demo"];

    public static IReadOnlyList<string> Find(SeedOptions options)
    {
        var root = options.Directory is { Length: > 0 } given ? given : Above("seed-data");
        if (root is null || !Directory.Exists(root)) return [];
        return [.. Folders
            .Select(f => Path.Combine(root, f))
            .Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*.xlsx").Order(StringComparer.Ordinal))];
    }

    /// <summary>Beside the program or in a folder above it: the same in a published folder and in a checkout.</summary>
    private static string? Above(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, name);
            if (Directory.Exists(candidate)) return candidate;
        }
        return null;
    }
}
