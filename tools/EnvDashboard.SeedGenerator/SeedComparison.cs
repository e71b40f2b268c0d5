using System.IO.Compression;

namespace EnvDashboard.SeedGenerator;

/// <summary>Compares the committed seed data with what the generator would write now.</summary>
internal static class SeedComparison
{
    /// <summary>The first file, in ordinal order, that is missing, stale or different; null when all agree.</summary>
    public static string? FirstDifference(string sourceDirectory, string seedDirectory)
    {
        var fresh = Directory.CreateTempSubdirectory("envdashboard-seed-");
        try
        {
            var expected = SeedFiles.Write(sourceDirectory, fresh.FullName).ToHashSet(StringComparer.Ordinal);
            var stale = WorkbooksIn(seedDirectory).Where(f => !expected.Contains(f));
            return expected.Concat(stale)
                .Order(StringComparer.Ordinal)
                .FirstOrDefault(f => !expected.Contains(f) || !Same(Path.Combine(fresh.FullName, f), Path.Combine(seedDirectory, f)));
        }
        finally
        {
            fresh.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> WorkbooksIn(string directory) =>
        Directory.Exists(directory)
            ? Directory.EnumerateFiles(directory, "*.xlsx", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(directory, f).Replace(Path.DirectorySeparatorChar, '/'))
            : [];

    private static bool Same(string fresh, string committed)
    {
        if (!File.Exists(committed))
        {
            return false;
        }

        var (left, right) = (File.ReadAllBytes(fresh), File.ReadAllBytes(committed));
        return left.AsSpan().SequenceEqual(right)
            || (fresh.EndsWith(".xlsx", StringComparison.Ordinal) && SameParts(left, right));
    }

    // Another runtime or processor may deflate the same text to other bytes; what counts is what is inside.
    private static bool SameParts(byte[] fresh, byte[] committed)
    {
        try
        {
            return Parts(fresh).SequenceEqual(Parts(committed));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static List<(string Name, string Content)> Parts(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
        return [.. archive.Entries.Select(e => (e.FullName, Text(e)))];
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
