namespace EnvDashboard.IntegrationTests.Hosting;

/// <summary>A directory of its own for one test, removed with everything in it.</summary>
public sealed class TempDirectory : IDisposable
{
    public TempDirectory() => Root = Directory.CreateTempSubdirectory("envdashboard-test-").FullName;

    public string Root { get; }

    public string PathOf(string name) => Path.Combine(Root, name);

    /// <summary>Copies a data directory that no process holds, as a new start of the same history.</summary>
    public void CopyFrom(string source)
    {
        foreach (var folder in Directory.EnumerateDirectories(source, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(PathOf(Path.GetRelativePath(source, folder)));
        }
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, PathOf(Path.GetRelativePath(source, file)));
        }
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (IOException)
        {
            // A process that is just ending may still write; the system clears its own temporary folder.
        }
    }
}
