using System.Globalization;
using System.IO.Compression;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Intake.Workbooks.Xlsx;

/// <summary>Our own streaming reader of .xlsx: several times quicker than a general one and bounded in every dimension.</summary>
internal sealed class XlsxWorkbook : IWorkbookSource
{
    private readonly XlsxPackage package;
    private readonly ReadingGuard guard;
    private readonly XlsxContext context;
    private readonly List<string> parts = [];
    private readonly List<SheetHeading> sheets = [];
    private readonly List<Finding> remarks = [];

    public XlsxWorkbook(ZipArchive archive, ReadingGuard guard)
    {
        this.guard = guard;
        package = new XlsxPackage(archive, guard);
        if (package.HasAny("xl/vbaProject.bin")) throw new IntakeRefusal(FindingCodes.MacrosRefused);
        var workbookPart = package.MainPart();
        if (package.HasFolder("xl/externalLinks/")) remarks.Add(Finding.Info(FindingCodes.ExternalLinksIgnored));
        var links = package.Relationships(workbookPart);
        if (links.ByType("/vbaProject") is not null || links.ByType("/xlMacrosheet") is not null || package.HasFolder("xl/macrosheets/")) throw new IntakeRefusal(FindingCodes.MacrosRefused);
        var uses1904 = ReadWorkbook(workbookPart, links);
        context = new XlsxContext(
            SharedStrings.Read(package.TryOpen(links.ByType("/sharedStrings")), guard),
            XlsxStyles.Read(package.TryOpen(links.ByType("/styles"))),
            uses1904,
            new TextPool());
    }

    public IReadOnlyList<SheetHeading> Sheets => sheets;

    public IReadOnlyList<Finding> Remarks => remarks;

    public ISheetSource Open(int sheet)
    {
        var part = parts[sheet];
        var length = package.DeclaredLength(part);
        var merged = length <= MergedAreas.LargestSheet ? MergedAreas.Read(package.Open(part)) : null;
        return new XlsxSheet(package.Open(part), length, context, merged, guard);
    }

    /// <summary>Lists the sheets; true when days are counted from 1904.</summary>
    private bool ReadWorkbook(string workbookPart, PackageLinks links)
    {
        using var xml = new XmlScanner(package.Open(workbookPart));
        var uses1904 = false;
        while (xml.Read())
        {
            if (xml.IsStart("workbookPr"u8)) uses1904 = xml.Attribute("date1904"u8) is "1" or "true";
            else if (xml.IsStart("sheet"u8)) AddSheet(xml, links);
        }
        if (sheets.Count == 0) throw new IntakeRefusal(FindingCodes.NotAWorkbook);
        return uses1904;
    }

    private void AddSheet(XmlScanner xml, PackageLinks links)
    {
        // "id" without its prefix is the relationship; sheetId is a name of its own.
        if (xml.Attribute("id"u8) is not { } id || links.Find(id) is not { } link) throw new IntakeRefusal(FindingCodes.Damaged);
        if (!link.Type.EndsWith("/worksheet", StringComparison.Ordinal)) return;
        if (!package.HasAny(link.Target)) throw new IntakeRefusal(FindingCodes.Damaged);
        if (sheets.Count >= guard.Limits.MaxSheets)
            throw new IntakeRefusal(FindingCodes.TooManySheets, guard.Limits.MaxSheets.ToString(CultureInfo.InvariantCulture));
        parts.Add(link.Target);
        sheets.Add(new(xml.Attribute("name"u8) ?? "", xml.Attribute("state"u8) is "hidden" or "veryHidden"));
    }

    public void Dispose() => package.Dispose();
}
