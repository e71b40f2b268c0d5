using EnvDashboard.Storage;

namespace EnvDashboard.Application.Rectification;

/// <summary>Evidence under names of our own in the data directory, beside the originals and outside everything that is served.</summary>
public sealed class EvidenceFiles(StorageOptions options)
{
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    private string Folder => Path.Combine(options.DataDirectory, "evidence");

    public FileStream Create(out string storedName)
    {
        Directory.CreateDirectory(Folder);
        storedName = Guid.CreateVersion7().ToString("N");
        return new FileStream(PathOf(storedName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16);
    }

    public FileStream Open(string storedName) => new(PathOf(storedName), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);

    public void Delete(string storedName) => File.Delete(PathOf(storedName));

    /// <summary>Removes what no item speaks of: uploads that were cut off. Young files may still be on their way.</summary>
    public int DeleteExcept(IReadOnlySet<string> known)
    {
        if (!Directory.Exists(Folder)) return 0;
        var orphans = Directory.EnumerateFiles(Folder).Where(f => !known.Contains(Path.GetFileName(f)) && File.GetLastWriteTimeUtc(f) < DateTime.UtcNow - Grace).ToList();
        orphans.ForEach(File.Delete);
        return orphans.Count;
    }

    private string PathOf(string storedName) => Path.Combine(Folder, Path.GetFileName(storedName));
}
