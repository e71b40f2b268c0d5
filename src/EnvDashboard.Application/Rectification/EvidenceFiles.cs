using EnvDashboard.Storage;

namespace EnvDashboard.Application.Rectification;

/// <summary>Evidence under names of our own in the data directory, beside the originals and outside everything that is served.</summary>
public sealed class EvidenceFiles(StorageOptions options)
{
    private string Folder => Path.Combine(options.DataDirectory, "evidence");

    public FileStream Create(out string storedName)
    {
        Directory.CreateDirectory(Folder);
        storedName = Guid.CreateVersion7().ToString("N");
        return new FileStream(PathOf(storedName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16);
    }

    public FileStream Open(string storedName) => new(PathOf(storedName), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);

    public void Delete(string storedName) => File.Delete(PathOf(storedName));

    private string PathOf(string storedName) => Path.Combine(Folder, Path.GetFileName(storedName));
}
