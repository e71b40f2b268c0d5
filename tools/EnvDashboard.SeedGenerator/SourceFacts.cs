using CsvHelper;

namespace EnvDashboard.SeedGenerator;

/// <summary>The counted facts behind the real seed data. They ship with the product, byte for byte.</summary>
internal static class SourceFacts
{
    public const string FolderBelowSeedData = "real/source";

    private static readonly string[] Files = ["README.md", "disclosure.csv", "facts.csv", "ledger.csv", "units.csv"];

    public static string Units(string sourceDirectory) => Path.Combine(sourceDirectory, "units.csv");

    public static string Disclosure(string sourceDirectory) => Path.Combine(sourceDirectory, "disclosure.csv");

    public static string Facts(string sourceDirectory) => Path.Combine(sourceDirectory, "facts.csv");

    public static string Ledger(string sourceDirectory) => Path.Combine(sourceDirectory, "ledger.csv");

    /// <summary>The comma is said, not guessed, and numbers are read in the invariant culture (the reader's default).</summary>
    public static CsvReader Open(string file) => CsvReader.FromFile(file, new CsvReaderOptions { Separator = ',' });

    public static string? FirstMissing(string sourceDirectory) =>
        Files.Select(f => Path.Combine(sourceDirectory, f)).FirstOrDefault(f => !File.Exists(f));

    /// <summary>Copies the facts below <paramref name="seedDirectory"/>; a source that already lies there stays as it is.</summary>
    public static IEnumerable<string> CopyTo(string seedDirectory, string sourceDirectory)
    {
        var target = Path.Combine(seedDirectory, FolderBelowSeedData);
        Directory.CreateDirectory(target);
        foreach (var file in Files)
        {
            var from = Path.GetFullPath(Path.Combine(sourceDirectory, file));
            var to = Path.GetFullPath(Path.Combine(target, file));
            if (from != to)
            {
                // Bytes, not File.Copy: that would carry a read-only mode of the source along.
                File.WriteAllBytes(to, File.ReadAllBytes(from));
            }

            yield return $"{FolderBelowSeedData}/{file}";
        }
    }
}
