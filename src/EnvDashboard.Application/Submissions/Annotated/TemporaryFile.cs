namespace EnvDashboard.Application.Submissions.Annotated;

/// <summary>A file for work in progress that goes when it is closed, also when the process ends.</summary>
internal static class TemporaryFile
{
    public static FileStream Create() =>
        new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
}
