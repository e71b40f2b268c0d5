using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Workbooks;

namespace EnvDashboard.Application.Exports.Bulletin;

/// <summary>
/// The template of a bulletin: a document with named fields (content controls) that are filled in. Offices put their own in its place,
/// with their own letterhead, wording and contact block; fields may be moved, repeated and left out.
/// </summary>
internal static class BulletinTemplate
{
    public const string Title = "title", Group = "group", Period = "period", Invented = "invented", Summary = "summary", Contents = "contents", Ranking = "ranking",
        Chart = "chart", Climbers = "climbers", Fallers = "fallers", Environments = "environments", Caveats = "caveats", Method = "method", MadeAt = "made_at";

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>Sections with their heading, in the order of the document.</summary>
    public static readonly string[] Sections = [Summary, Ranking, Climbers, Fallers, Environments, Caveats, Method];

    public static readonly TemplatePlan Plan = new(
        "bulletin_template", [Invented, Title, Group, Period, Contents],
        [.. Sections.Select(s => ("bulletin_" + s, s == Ranking ? (IReadOnlyList<string>)[Ranking, Chart] : [s]))], "bulletin_contact", "bulletin_contact_text");

    public static void Write(TemplatePlan plan, ExportText text, DateTimeOffset at, Stream output)
    {
        using var parts = new FilePackage(output, at);
        parts.Add("word/document.xml", Word + "document.main+xml", xml => xml.Raw(Document(plan, text)));
        parts.Add("word/styles.xml", Word + "styles+xml", xml => xml.Raw(BulletinStyles.Xml));
        parts.Add("word/footer1.xml", Word + "footer+xml", xml => xml.Raw(Footer(text)));
        parts.Relations("word/_rels/document.xml.rels", [(Office + "styles", "styles.xml"), (Office + "footer", "footer1.xml")]);
        parts.Finish("word/document.xml", text[plan.Title], "", "EnvDashboard");
    }

    private static string Document(TemplatePlan plan, ExportText text) =>
        $"<w:document {WordXml.Namespaces}><w:body>"
        + string.Concat(plan.Front.Select(field => Block(field, field switch { Invented => "Banner", Title => "Title", Contents => null, _ => "Subtitle" })))
        + string.Concat(plan.Sections.Select(s => WordXml.Paragraph(text[s.Heading], "Heading1") + string.Concat(s.Fields.Select(f => Block(f, null)))))
        + WordXml.Paragraph(text[plan.ContactHeading], "Heading1") + WordXml.Paragraph(text[plan.Contact])
        + Block(MadeAt, "Right")
        + "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1304\" w:bottom=\"1304\" w:left=\"1304\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";

    private static string Block(string field, string? style) => WordXml.Field(field, WordXml.Paragraph("[" + field + "]", style));

    private static string Footer(ExportText text) =>
        $"<w:ftr {WordXml.Namespaces}><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>{WordXml.Run(text["page"])}{Number("PAGE")}{WordXml.Run(text["page_of"])}{Number("NUMPAGES")}{WordXml.Run(text["page_end"])}</w:p></w:ftr>";

    private static string Number(string field) => $"<w:fldSimple w:instr=\" {field} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
}

/// <summary>What stands in a default template, by keys of texts and names of fields.</summary>
/// <param name="Front">Fields above the first heading.</param>
internal sealed record TemplatePlan(
    string Title, IReadOnlyList<string> Front, IReadOnlyList<(string Heading, IReadOnlyList<string> Fields)> Sections, string ContactHeading, string Contact)
{
    /// <summary>Headings in their order, the contacts last.</summary>
    public IEnumerable<string> Headings => Sections.Select(s => s.Heading).Append(ContactHeading);
}
