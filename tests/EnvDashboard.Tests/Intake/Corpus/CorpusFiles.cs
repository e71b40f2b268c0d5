using System.Runtime.CompilerServices;

namespace EnvDashboard.Tests.Intake.Corpus;

/// <summary>Files that no builder here writes, kept beside this source.</summary>
internal static class CorpusFiles
{
    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder(), name));

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
