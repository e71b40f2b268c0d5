using EnvDashboard.Storage;

namespace EnvDashboard.Application.Exports.Downloads;

/// <summary>Files made by jobs, under their number in the data directory, where no address of the web server leads.</summary>
public sealed class DownloadFiles(StorageOptions options)
{
    private string Folder => Path.Combine(options.DataDirectory, "exports");

    /// <summary>A file to be written; it takes its place with <see cref="Keep"/>.</summary>
    public FileStream Create(int id)
    {
        Directory.CreateDirectory(Folder);
        return new FileStream(PathOf(id) + ".part", FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
    }

    /// <summary>Puts the finished file in its place in one step: nobody ever fetches half of one.</summary>
    public void Keep(int id) => File.Move(PathOf(id) + ".part", PathOf(id), overwrite: true);

    /// <returns>Null = the file is gone.</returns>
    public FileStream? Open(int id) =>
        File.Exists(PathOf(id)) ? new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.SequentialScan) : null;

    public void Delete(int id)
    {
        if (!Directory.Exists(Folder)) return;
        File.Delete(PathOf(id));
        File.Delete(PathOf(id) + ".part");
    }

    private string PathOf(int id) => Path.Combine(Folder, id.ToString(global::System.Globalization.CultureInfo.InvariantCulture));
}
