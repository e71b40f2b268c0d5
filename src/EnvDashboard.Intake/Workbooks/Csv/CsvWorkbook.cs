using System.Text;
using EnvDashboard.Domain.Findings;

namespace EnvDashboard.Intake.Workbooks.Csv;

/// <summary>A text file of separated values: one sheet, named like the file.</summary>
internal sealed class CsvWorkbook : IWorkbookSource
{
    private readonly Stream file;
    private readonly Encoding encoding;
    private readonly char separator;
    private readonly ReadingGuard guard;

    private CsvWorkbook(Stream file, string name, Encoding encoding, ReadingGuard guard)
    {
        (this.file, this.encoding, this.guard) = (file, encoding, guard);
        Sheets = [new(name, false)];
        separator = FindSeparator();
    }

    public IReadOnlyList<SheetHeading> Sheets { get; }

    public IReadOnlyList<Finding> Remarks => [];

    public static CsvWorkbook Open(Stream file, string name, ReadingGuard guard) => new(file, name, CsvEncoding.Detect(file, guard), guard);

    public ISheetSource Open(int sheet)
    {
        file.Position = 0;
        var bytes = new GuardedStream(file, guard, packedLength: null, leaveOpen: true);
        return new CsvSheet(new StreamReader(bytes, encoding, detectEncodingFromByteOrderMarks: true, 64 << 10), separator, bytes, file.Length, Sheets[0].Name, guard);
    }

    /// <summary>The separator that the first lines hold most of, outside quotes.</summary>
    private char FindSeparator()
    {
        file.Position = 0;
        using var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, 4096, leaveOpen: true);
        var sample = new char[8192];
        var length = reader.ReadBlock(sample);
        char[] candidates = [',', '\t', ';', '|'];
        var counts = new int[candidates.Length];
        var quoted = false;
        foreach (var c in sample.AsSpan(0, length))
        {
            if (c == '"') quoted = !quoted;
            else if (!quoted && Array.IndexOf(candidates, c) is >= 0 and var found) counts[found]++;
        }
        return candidates[Array.IndexOf(counts, counts.Max())];
    }

    public void Dispose()
    {
    }
}
