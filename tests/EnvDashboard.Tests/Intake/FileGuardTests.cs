using System.IO.Compression;
using System.Text;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Intake;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Tests.Intake.Corpus;

namespace EnvDashboard.Tests.Intake;

public class FileGuardTests
{
    private static WorkbookBuilder Good() => new WorkbookBuilder().Sheet("2024-06", ["单位", "CASES"], ["和平区", 1]);

    [Fact]
    public void Read_empty_file_is_refused() => Assert.Equal(FindingCodes.FileEmpty, Reading.Read([]).OnlyError().Code);

    [Theory]
    [InlineData("<html><table><tr><td>单位</td></tr></table></html>")]
    [InlineData("  <?xml version=\"1.0\"?><Workbook/>")]
    public void Read_markup_disguised_as_a_workbook_is_refused(string text) => Assert.Equal(FindingCodes.MarkupDisguised, Reading.Read(Encoding.UTF8.GetBytes(text), "report.xls").OnlyError().Code);

    [Fact]
    public void Read_picture_is_no_workbook() => Assert.Equal(FindingCodes.NotAWorkbook, Reading.Read([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13, 1, 2, 3]).OnlyError().Code);

    [Fact]
    public void Read_encrypted_package_is_refused() => Assert.Equal(FindingCodes.Encrypted, Reading.Read(PackageBuilder.Compound("EncryptedPackage")).OnlyError().Code);

    [Fact]
    public void Read_old_format_with_macros_is_refused() => Assert.Equal(FindingCodes.MacrosRefused, Reading.Read(PackageBuilder.Compound("Workbook", "_VBA_PROJECT_CUR")).OnlyError().Code);

    [Fact]
    public void Read_word_document_is_no_workbook() => Assert.Equal(FindingCodes.NotAWorkbook, Reading.Read(PackageBuilder.Compound("WordDocument")).OnlyError().Code);

    [Fact]
    public void Read_damaged_old_format_is_one_error() => Assert.Single(Reading.Read(PackageBuilder.Compound("Workbook")).Errors());

    [Fact]
    public void Read_macros_are_refused() => Assert.Equal(FindingCodes.MacrosRefused, Good().Part("xl/vbaProject.bin", "x").Read().OnlyError().Code);

    [Fact]
    public void Read_external_links_are_not_followed_and_named()
    {
        var read = Good().Part("xl/externalLinks/externalLink1.xml", "<x/>").Read();
        Assert.Equal(Severity.Info, read.Finding(FindingCodes.ExternalLinksIgnored).Severity);
        Assert.Single(read.Seen());
    }

    [Fact]
    public void Read_document_type_is_refused() =>
        Assert.Equal(FindingCodes.DocumentTypeRefused,
            new WorkbookBuilder().RawSheet("2024-06", "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet><sheetData/></worksheet>").Read().OnlyError().Code);

    [Fact]
    public void Read_truncated_file_at_any_length_is_one_error()
    {
        var whole = Good().Build();
        for (var length = 1; length < whole.Length; length += 37) Assert.Single(Reading.Read(whole[..length]).Errors());
    }

    [Fact]
    public void Read_sheet_that_ends_too_early_is_damaged() =>
        Assert.Equal(FindingCodes.Damaged, new WorkbookBuilder().RawSheet("2024-06", "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v>").Read().OnlyError().Code);

    [Fact]
    public void Read_bomb_is_refused_while_inflating()
    {
        var rows = string.Concat(Enumerable.Repeat($"<!--{new string(' ', 3 << 20)}-->", 12));
        var file = new WorkbookBuilder().RawSheet("2024-06", $"<worksheet><sheetData>{rows}</sheetData></worksheet>").Build();
        Assert.Equal(FindingCodes.InflatesTooMuch, Reading.Read(file).OnlyError().Code);
    }

    [Fact]
    public void Read_more_than_the_inflated_bytes_allowed_is_refused() =>
        Assert.Equal(FindingCodes.InflatesTooMuch, Reading.Read(Good().Build(), limits: new IntakeLimits { MaxInflatedBytes = 500 }).OnlyError().Code);

    [Fact]
    public void Read_too_many_entries_sheets_rows_columns_values_and_characters_are_refused()
    {
        Assert.Equal(FindingCodes.TooManyEntries, Reading.Read(Good().Build(), limits: new IntakeLimits { MaxEntries = 3 }).OnlyError().Code);
        Assert.Equal(FindingCodes.TooManySheets, Reading.Read(Good().Sheet("b", ["x"]).Build(), limits: new IntakeLimits { MaxSheets = 1 }).OnlyError().Code);
        Assert.Equal(FindingCodes.TooManyRows, Reading.Read(Good().Build(), limits: new IntakeLimits { MaxRowsPerSheet = 1 }).OnlyError().Code);
        Assert.Equal(FindingCodes.TooManyColumns, Reading.Read(Good().Build(), limits: new IntakeLimits { MaxColumns = 1 }).OnlyError().Code);
        Assert.Equal(FindingCodes.TooManyValues, Reading.Read(Good().Build(), limits: new IntakeLimits { MaxValues = 0 }).OnlyError().Code);
        Assert.Equal(FindingCodes.CellTooLong, Reading.Read(Good().Build(), limits: new IntakeLimits { MaxCellCharacters = 1 }).OnlyError().Code);
    }

    [Fact]
    public void Read_beyond_its_time_is_refused() => Assert.Equal(FindingCodes.TookTooLong, Reading.Read(Good().Build(), limits: new IntakeLimits { MaxDuration = TimeSpan.Zero }).OnlyError().Code);

    [Fact]
    public void Read_cancelled_by_the_caller_throws() =>
        Assert.Throws<OperationCanceledException>(() => Reading.Read(Good().Build(), token: new CancellationToken(canceled: true)));

    [Theory]
    [InlineData("data.csv")]
    [InlineData("data.xls")]
    public void Read_wrong_ending_is_read_by_content_and_named(string fileName)
    {
        var read = Good().Read(fileName);
        Assert.Single(read.Seen());
        read.Finding(FindingCodes.ExtensionDiffers);
    }

    [Fact]
    public void Read_package_of_another_kind_is_no_workbook()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("word/document.xml");
        Assert.Equal(FindingCodes.NotAWorkbook, Reading.Read(file.ToArray()).OnlyError().Code);
    }

    [Fact]
    public void Read_nothing_recognisable_says_what_is_expected() => Assert.Equal(FindingCodes.NothingRecognised, new WorkbookBuilder().Sheet("x", ["hello", "world"]).Read().OnlyError().Code);

    [Fact]
    public void Read_progress_rises_to_one()
    {
        var seen = new List<double>();
        WorkbookIntake.Read(new MemoryStream(Good().Build()), new("a.xlsx", null, null), Reading.Known, new IntakeLimits(), new Listener(seen), default);
        Assert.Equal(seen.Order(), seen);
        Assert.Equal(1, seen[^1]);
    }

    private sealed class Listener(List<double> seen) : IProgress<IntakeProgress>
    {
        public void Report(IntakeProgress value) => seen.Add(value.Fraction);
    }

    [Fact]
    public void Read_finding_limit_keeps_few_and_counts_all()
    {
        object?[][] rows = [["单位", "CASES"], .. Enumerable.Range(1, 50).Select(i => new object?[] { "和平区", "坏" })];
        var read = Reading.Read(new WorkbookBuilder().Sheet("2024-06", rows).Build(), limits: new IntakeLimits { MaxFindingsPerCode = 5 });
        Assert.Equal((50, 5), (read.Findings.Errors, read.Errors().Count));
    }

    [Fact]
    public void Read_mutations_of_a_good_workbook_never_throw()
    {
        var good = Good().Merge("A1:A2").HideRow(2).Build();
        var random = new Random(7);
        for (var round = 0; round < 400; round++)
        {
            var file = (byte[])good.Clone();
            for (var n = random.Next(1, 8); n > 0; n--) file[random.Next(file.Length)] = (byte)random.Next(256);
            Assert.NotNull(Reading.Read(file));
        }
    }

    [Fact]
    public void Read_mutations_inside_the_sheet_never_throw()
    {
        const string good = "<worksheet><cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>单位</t></is></c><c r=\"B1\" t=\"str\"><v>CASES</v></c></row><row><c t=\"inlineStr\"><is><r><t>和平</t></r><r><t>区</t></r></is></c><c s=\"2\"><f>1+1</f><v>12.5</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:A1\"/></mergeCells></worksheet>";
        Assert.Single(new WorkbookBuilder().RawSheet("2024-06", good).Read().Seen());
        var random = new Random(11);
        for (var round = 0; round < 400; round++)
        {
            var xml = new StringBuilder(good);
            for (var n = random.Next(1, 5); n > 0; n--) xml[random.Next(xml.Length)] = "<>\"/=&;19-A\0"[random.Next(12)];
            Assert.NotNull(new WorkbookBuilder().RawSheet("2024-06", xml.ToString()).Read());
        }
    }
}
