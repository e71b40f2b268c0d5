using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EnvDashboard.Application.Submissions.Annotated;

/// <summary>Adds comments to a sheet beside those it has. A cell that has one keeps it and the findings follow in the same comment.</summary>
internal static class SheetComments
{
    private const long LargestPart = 16 << 20;
    private static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml", Office = "urn:schemas-microsoft-com:office:office", Excel = "urn:schemas-microsoft-com:office:excel";

    /// <returns>Relationship of the drawing to be tied to the sheet; null when the sheet has one already.</returns>
    /// <param name="existing">Relationship of the drawing that the sheet names; null when it names none.</param>
    public static string? Add(WorksheetPart sheet, IReadOnlyList<CellMark> marks, string? existing, string author, int number)
    {
        var fresh = Write(sheet, marks, author);
        if (existing is not null && sheet.GetPartById(existing) is VmlDrawingPart known)
        {
            var drawing = Load(known);
            Shapes(drawing, fresh, number);
            Save(known, drawing);
            return null;
        }
        var part = sheet.AddNewPart<VmlDrawingPart>();
        var empty = Empty(number);
        Shapes(empty, fresh, number);
        Save(part, empty);
        return sheet.GetIdOfPart(part);
    }

    /// <returns>The marks whose cells had no comment before and so need a shape.</returns>
    private static List<CellMark> Write(WorksheetPart sheet, IReadOnlyList<CellMark> marks, string author)
    {
        var part = sheet.WorksheetCommentsPart ?? sheet.AddNewPart<WorksheetCommentsPart>();
        if (part.Comments is null) part.Comments = new Comments(new Authors(), new CommentList());
        var authors = part.Comments.Authors ??= new Authors();
        var list = part.Comments.CommentList ??= new CommentList();
        authors.AppendChild(new Author(author));
        var authorId = (uint)authors.ChildElements.Count - 1;
        var known = list.Elements<Comment>().Where(c => c.Reference?.Value is not null).GroupBy(c => c.Reference!.Value!).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        var fresh = new List<CellMark>();
        foreach (var mark in marks)
        {
            if (known.TryGetValue(mark.Cell.ToString(), out var comment)) (comment.CommentText ??= new CommentText()).AppendChild(Run("\n" + mark.Comment));
            else
            {
                list.AppendChild(new Comment(new CommentText(Run(mark.Comment))) { Reference = mark.Cell.ToString(), AuthorId = authorId });
                fresh.Add(mark);
            }
        }
        return fresh;
    }

    private static Run Run(string text)
    {
        var storable = Exports.Comparison.CellText.Storable(text, "…");
        return new Run(new RunProperties(new FontSize { Val = 9 }, new RunFont { Val = "Microsoft YaHei" }), new DocumentFormat.OpenXml.Spreadsheet.Text(storable) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve });
    }

    private static XDocument Empty(int number) => new(new XElement("xml",
        new XAttribute(XNamespace.Xmlns + "v", Vml), new XAttribute(XNamespace.Xmlns + "o", Office), new XAttribute(XNamespace.Xmlns + "x", Excel),
        new XElement(Office + "shapelayout", new XAttribute(Vml + "ext", "edit"), new XElement(Office + "idmap", new XAttribute(Vml + "ext", "edit"), new XAttribute("data", number)))));

    private static void Shapes(XDocument drawing, List<CellMark> marks, int number)
    {
        var root = drawing.Root!;
        if (!root.Elements(Vml + "shapetype").Any(t => t.Attribute("id")?.Value == "_x0000_t202"))
        {
            root.Add(new XElement(Vml + "shapetype", new XAttribute("id", "_x0000_t202"), new XAttribute("coordsize", "21600,21600"), new XAttribute(Office + "spt", "202"),
                new XAttribute("path", "m,l,21600r21600,l21600,xe"), new XElement(Vml + "stroke", new XAttribute("joinstyle", "miter")),
                new XElement(Vml + "path", new XAttribute("gradientshapeok", "t"), new XAttribute(Office + "connecttype", "rect"))));
        }
        // Numbers far above those that programs give out, so that they meet none of them.
        var id = number * 1024 + 500_000;
        foreach (var mark in marks) root.Add(Shape(mark, ++id));
    }

    private static XElement Shape(CellMark mark, int id)
    {
        var (row, column) = (mark.Cell.Row - 1, mark.Cell.Column - 1);
        var lines = mark.Comment.Split('\n').Sum(line => 1 + line.Length / 22);
        var anchor = string.Create(CultureInfo.InvariantCulture, $"{column + 1}, 12, {Math.Max(0, row - 1)}, 8, {column + 5}, 12, {Math.Max(0, row - 1) + Math.Clamp(lines + 1, 4, 24)}, 4");
        return new XElement(Vml + "shape", new XAttribute("id", "_x0000_s" + id.ToString(CultureInfo.InvariantCulture)), new XAttribute("type", "#_x0000_t202"),
            new XAttribute("style", "position:absolute;visibility:hidden"), new XAttribute("fillcolor", "#ffffe1"), new XAttribute(Office + "insetmode", "auto"),
            new XElement(Vml + "fill", new XAttribute("color2", "#ffffe1")),
            new XElement(Vml + "shadow", new XAttribute("color", "black"), new XAttribute("obscured", "t")),
            new XElement(Vml + "path", new XAttribute(Office + "connecttype", "none")),
            new XElement(Vml + "textbox", new XAttribute("style", "mso-direction-alt:auto"), new XElement("div", new XAttribute("style", "text-align:left"), "")),
            new XElement(Excel + "ClientData", new XAttribute("ObjectType", "Note"), new XElement(Excel + "MoveWithCells"), new XElement(Excel + "SizeWithCells"),
                new XElement(Excel + "Anchor", anchor), new XElement(Excel + "AutoFill", "False"), new XElement(Excel + "Row", row), new XElement(Excel + "Column", column)));
    }

    private static XDocument Load(VmlDrawingPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        if (stream.Length > LargestPart) throw new InvalidDataException("The drawing of the comments is too large.");
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static void Save(VmlDrawingPart part, XDocument drawing)
    {
        using var bytes = new MemoryStream();
        drawing.Save(bytes, SaveOptions.DisableFormatting);
        bytes.Position = 0;
        part.FeedData(bytes);
    }
}
