namespace EnvDashboard.BrowserTests;

/// <summary>Where things lie in the checkout that the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The program as the build left it, in the configuration of the tests.</summary>
    public static string WebProgram { get; } = Path.Combine(
        Root, "src", "EnvDashboard.Web", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, new DirectoryInfo(AppContext.BaseDirectory).Name, "EnvDashboard.Web.dll");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EnvDashboard.sln"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException("EnvDashboard.sln is in no folder above the tests.");
    }
}
