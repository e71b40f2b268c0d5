using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EnvDashboard.Application.Submissions.Annotated;

/// <summary>
/// Marks an .xlsx on its own package: only the styles, the marked sheets, their comments and the list of sheets are written anew, all
/// other parts stay the bytes they were. So the sender gets his own workbook back, with charts, formulas and print set-up.
/// </summary>
internal sealed class AnnotatedPackage(AnnotatedContent content, AnnotationText text)
{
    /// <summary>Inflated size up to which a sheet is marked. A larger one would be held in memory twice; it stays as it is and the findings sheet says so.</summary>
    public const long LargestSheet = 64 << 20;

    /// <summary>Parts beside the sheets that are looked into; larger ones are not what a spreadsheet program writes.</summary>
    private const long LargestPart = 32 << 20;

    private static readonly HashSet<string> Opened = new(StringComparer.OrdinalIgnoreCase) { ".xml", ".rels", ".vml" };

    /// <summary>Parts that are looked into whatever is marked.</summary>
    private static readonly string[] Always = ["styles.xml", "workbook.xml", ".rels", "[Content_Types].xml"];

    private readonly List<string> notes = [];

    /// <param name="file">Holds the original and then the annotated workbook; readable, writable and seekable.</param>
    /// <param name="names">Names in the file of the sheets that findings name; null = as they are.</param>
    /// <param name="remarks">What is to be said of the form of the workbook.</param>
    /// <exception cref="Exception">Whatever the library throws for a package that it cannot take.</exception>
    public void Annotate(Stream file, IReadOnlyDictionary<string, string>? names, params IReadOnlyList<string> remarks)
    {
        notes.AddRange(remarks);
        var sizes = Sizes(file);
        file.Position = 0;
        using var document = SpreadsheetDocument.Open(file, isEditable: true, new OpenSettings { AutoSave = false });
        if (document.StrictRelationshipFound || document.DocumentType != SpreadsheetDocumentType.Workbook) throw new InvalidDataException("Another dialect of the format.");
        var workbook = document.WorkbookPart ?? throw new InvalidDataException("No workbook.");
        var sheets = Sheets(workbook);
        names ??= sheets.Keys.ToDictionary(n => n, n => n, StringComparer.Ordinal);
        var styles = new MarkStyles(workbook);
        var marks = CellMark.BySheet(content.Findings, text);
        var unselected = true;
        var number = 0;
        foreach (var (said, name) in names)
        {
            if (!sheets.TryGetValue(name, out var part)) continue;
            unselected &= Mark(part, name, marks.GetValueOrDefault(said) ?? [], styles, sizes, ++number);
        }
        AddFront(workbook, unselected, names, styles);
        workbook.WorkbookStylesPart!.Stylesheet.Save();
        workbook.Workbook.Save();
    }

    /// <returns>False when the sheet could not be rewritten and may still be the selected one.</returns>
    private bool Mark(WorksheetPart part, string name, List<CellMark> marks, MarkStyles styles, Dictionary<string, long> sizes, int number)
    {
        if (sizes.GetValueOrDefault(Key(part)) > LargestSheet)
        {
            if (marks.Count > 0) notes.Add(text.Format("sheet_too_large", name, LargestSheet >> 20));
            return false;
        }
        var drawing = marks.Count == 0 ? null : Comments(part, name, marks, sizes, number);
        var rewritten = new MarkedSheet(marks, (style, mark) => styles.Marked(style, mark.Severity), drawing);
        using var changed = new MemoryStream();
        using (var stream = part.GetStream(FileMode.Open, FileAccess.Read)) rewritten.Copy(stream, changed);
        changed.Position = 0;
        part.FeedData(changed);
        part.WorksheetCommentsPart?.Comments?.Save();
        return true;
    }

    /// <summary>Colours and the findings sheet do without comments where a sheet's own drawing cannot be read.</summary>
    private string? Comments(WorksheetPart part, string name, List<CellMark> marks, Dictionary<string, long> sizes, int number)
    {
        try
        {
            OpenXmlPart?[] looked = [part.WorksheetCommentsPart, .. part.VmlDrawingParts];
            if (looked.Any(p => p is not null && sizes.GetValueOrDefault(Key(p)) > LargestPart)) throw new InvalidDataException("Too large.");
            return SheetComments.Add(part, marks, part.VmlDrawingParts.Any() ? LegacyDrawing(part) : null, text["author"], number);
        }
        catch (Exception problem) when (problem is XmlException or InvalidDataException)
        {
            notes.Add(text.Format("comments_impossible", name));
            return null;
        }
    }

    private void AddFront(WorkbookPart workbook, bool activate, IReadOnlyDictionary<string, string> names, MarkStyles styles)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        new FindingsSheet(content, text, styles).Write(part, notes, names);
        var sheets = workbook.Workbook.Sheets ??= new Sheets();
        var id = sheets.Elements<Sheet>().Select(s => s.SheetId?.Value ?? 0).DefaultIfEmpty(0u).Max() + 1;
        var title = FreeName(text["sheet_findings"], [.. sheets.Elements<Sheet>().Select(s => s.Name?.Value ?? "")]);
        sheets.InsertAt(new Sheet { Name = title, SheetId = id, Id = workbook.GetIdOfPart(part) }, 0);
        // Names that belong to one sheet count the sheets from the front.
        foreach (var name in workbook.Workbook.DefinedNames?.Elements<DefinedName>() ?? [])
        {
            if (name.LocalSheetId is { } at) name.LocalSheetId = at.Value + 1;
        }
        foreach (var view in workbook.Workbook.BookViews?.Elements<WorkbookView>() ?? [])
        {
            view.FirstSheet = 0;
            view.ActiveTab = activate ? 0 : (view.ActiveTab?.Value ?? 0) + 1;
        }
    }

    private static string FreeName(string wanted, IReadOnlyCollection<string> taken)
    {
        var name = wanted;
        for (var n = 2; taken.Contains(name, StringComparer.OrdinalIgnoreCase); n++) name = $"{wanted} ({n})";
        return name;
    }

    private static Dictionary<string, WorksheetPart> Sheets(WorkbookPart workbook)
    {
        var sheets = new Dictionary<string, WorksheetPart>(StringComparer.Ordinal);
        foreach (var sheet in workbook.Workbook.Sheets?.Elements<Sheet>() ?? [])
        {
            if (sheet is { Name.Value: { } name, Id.Value: { } id } && workbook.GetPartById(id) is WorksheetPart part) sheets.TryAdd(name, part);
        }
        return sheets;
    }

    /// <summary>The drawing that the sheet names for its comments; one for pictures in the page header is another.</summary>
    private static string? LegacyDrawing(WorksheetPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "legacyDrawing" })
                return reader.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        }
        return null;
    }

    private static string Key(OpenXmlPart part) => part.Uri.OriginalString.TrimStart('/');

    /// <summary>Inflated sizes of the parts that may be opened, counted and not taken from what the archive claims.</summary>
    private static Dictionary<string, long> Sizes(Stream file)
    {
        file.Position = 0;
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var sizes = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries.Where(e => Opened.Contains(Path.GetExtension(e.FullName)))) sizes[entry.FullName] = Inflated(entry);
        if (sizes.Any(s => s.Value > LargestPart && Always.Any(ending => s.Key.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))) throw new InvalidDataException("A part is too large.");
        return sizes;
    }

    private static long Inflated(ZipArchiveEntry entry)
    {
        if (entry.Length > LargestSheet) return entry.Length;
        using var stream = entry.Open();
        var block = new byte[1 << 16];
        long length = 0;
        for (int read; length <= LargestSheet && (read = stream.Read(block)) > 0;) length += read;
        return length;
    }
}
