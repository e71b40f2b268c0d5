using System.Globalization;
using System.Text;
using EnvDashboard.Storage;

namespace EnvDashboard.Web.Hosting;

/// <summary>
/// Holds the data directory. With SQLite a second process on the same directory would run every job twice, so it is refused: the lock
/// is the operating system's and goes with the process, however it ends.
/// </summary>
public sealed class DataDirectory : IDisposable
{
    private readonly FileStream? held;

    private DataDirectory(FileStream? held) => this.held = held;

    /// <exception cref="StartupException">The directory cannot be written, or another process holds it.</exception>
    public static DataDirectory Hold(StorageOptions storage)
    {
        try
        {
            Directory.CreateDirectory(storage.DataDirectory);
            var probe = Path.Combine(storage.DataDirectory, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"Setting Storage:DataDirectory names '{storage.DataDirectory}', which cannot be written: {error.Message}", error);
        }
        return new DataDirectory(storage.Provider == StorageProvider.Sqlite ? Lock(storage.DataDirectory) : null);
    }

    public void Dispose() => held?.Dispose();

    private static FileStream Lock(string directory)
    {
        try
        {
            var file = new FileStream(Path.Combine(directory, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            file.SetLength(0);
            file.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            file.Flush();
            return file;
        }
        catch (IOException error)
        {
            throw new StartupException($"Another process is using Storage:DataDirectory '{directory}'. Stop it first, or choose another directory.", error);
        }
    }
}
