using System.Globalization;
using System.Text.Json;
using EnvDashboard.Intake;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Tests.Intake.Corpus;

/// <summary>Random mutations of good workbooks: 300, or 10,000 where <c>ENVDASHBOARD_LONG</c> is 1. A failure names the seed that repeats it.</summary>
public class FuzzTests
{
    private const long MostAllocated = 300L << 20;

    private static readonly int Rounds = Environment.GetEnvironmentVariable("ENVDASHBOARD_LONG") == "1" ? 10_000 : 300;
    private static readonly IntakeLimits Limits = new() { MaxDuration = TimeSpan.FromSeconds(60) };

    [Fact]
    public void Read_mutations_of_good_files_end_in_findings_and_nothing_else()
    {
        var good = new[] { HeaderLayouts.All(), PeriodLayouts.All(), SideLayouts.All(), ValueLayouts.All() }.SelectMany(l => l).Select(l => (l.FileName, File: l.File())).Append(("shared.xlsx", Shared()))
            .Concat(Enumerable.Range(0, 12).Select(i => i % 2 == 0 ? ("errors.xls", CorpusFiles.Read("errors.xls")) : ("old.xls", CorpusFiles.Read("wide-and-long.xls")))).ToList();
        for (var seed = 0; seed < Rounds; seed++)
        {
            var (name, file) = good[seed % good.Count];
            var spoilt = new Mutator(seed).Spoil(file, file.AsSpan().StartsWith("PK"u8));
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                var read = Reading.Read(spoilt, name, limits: Limits);
                foreach (var finding in read.Findings.Kept) Assert.NotEqual(finding.Code, FindingMessage.Of(finding, CultureInfo.InvariantCulture));
                Assert.NotEmpty(JsonSerializer.Serialize(read.Recognition));
                Assert.DoesNotContain(read.Findings.Kept, f => f.Code == FindingCodes.TookTooLong);
                // "Unreadable" is what an exception that nobody foresaw becomes; only the reader of the old format may still bring one.
                Assert.DoesNotContain(read.Findings.Kept, f => f.Code == FindingCodes.Unreadable && !name.EndsWith(".xls", StringComparison.Ordinal));
                Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException($"seed {seed}, {name}: {problem.Message}", problem);
            }
        }
    }

    /// <summary>A workbook whose texts stand in the shared table, as most programs write them.</summary>
    private static byte[] Shared() => PackageBuilder.Rewrite(
        PackageBuilder.With(("xl/sharedStrings.xml", "<sst><si><t>单位</t></si><si><r><t>办件</t></r><r><t>量</t></r></si><si><t>和平区</t></si></sst>"u8.ToArray())),
        (name, bytes) => name == PackageBuilder.Sheet
            ? "<worksheet><cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\" s=\"2\"><v>5</v></c></row></sheetData><mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells></worksheet>"u8.ToArray()
            : bytes);
}
