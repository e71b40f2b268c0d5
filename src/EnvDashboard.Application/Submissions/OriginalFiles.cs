using EnvDashboard.Storage;

namespace EnvDashboard.Application.Submissions;

/// <summary>The bytes as uploaded, under names of our own in the data directory.</summary>
public sealed class OriginalFiles(StorageOptions options)
{
    private string Folder => Path.Combine(options.DataDirectory, "originals");

    /// <summary>A new file to write; it counts only once a submission names it.</summary>
    public FileStream Create(out string storedName)
    {
        System.IO.Directory.CreateDirectory(Folder);
        storedName = Guid.CreateVersion7().ToString("N");
        return new FileStream(PathOf(storedName), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
    }

    public FileStream Open(string storedName) =>
        new(PathOf(storedName), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);

    public void Delete(string storedName) => File.Delete(PathOf(storedName));

    /// <summary>Removes what an interrupted upload left behind. Files of the last hour may be uploads under way on another node.</summary>
    /// <returns>How many files were removed.</returns>
    public int DeleteExcept(IReadOnlySet<string> storedNames)
    {
        if (!System.IO.Directory.Exists(Folder)) return 0;
        var removed = 0;
        foreach (var path in System.IO.Directory.EnumerateFiles(Folder))
        {
            if (storedNames.Contains(Path.GetFileName(path)) || File.GetLastWriteTimeUtc(path) > DateTime.UtcNow.AddHours(-1)) continue;
            File.Delete(path);
            removed++;
        }
        return removed;
    }

    private string PathOf(string storedName) => Path.Combine(Folder, Path.GetFileName(storedName));
}
