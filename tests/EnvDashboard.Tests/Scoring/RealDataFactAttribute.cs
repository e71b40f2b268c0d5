namespace EnvDashboard.Tests.Scoring;

/// <summary>A test on a file of the real seed data; skipped with the reason where the file is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealDataFactAttribute : FactAttribute
{
    public RealDataFactAttribute(string file)
    {
        if (PathOf(file) is null) Skip = $"seed-data/real/source/{file} is not in this checkout.";
    }

    /// <summary>The file's path, sought from the test assembly upwards; null when it is nowhere.</summary>
    public static string? PathOf(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "seed-data", "real", "source", file);
            if (File.Exists(path)) return path;
        }
        return null;
    }
}
