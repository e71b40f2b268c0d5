namespace EnvDashboard.IntegrationTests.Workbooks;

/// <summary>Files of <c>seed-data/</c> in the checkout that the tests were built from.</summary>
internal static class SeedFiles
{
    public static string PathOf(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine([folder.FullName, "seed-data", .. parts]);
            if (File.Exists(path)) return path;
        }
        throw new FileNotFoundException("Not in this checkout.", Path.Combine(parts));
    }

    public static byte[] Read(params string[] parts) => File.ReadAllBytes(PathOf(parts));
}
