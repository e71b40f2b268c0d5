using System.Globalization;
using System.Xml;

namespace EnvDashboard.SeedGenerator.Workbooks;

/// <summary>The parts that tie a workbook together: content types, relationships, the list of sheets.</summary>
internal static class PackageXml
{
    public static string SheetPart(int number) => string.Create(CultureInfo.InvariantCulture, $"worksheets/sheet{number}.xml");

    public static void WriteContentTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", SpreadsheetNames.ContentTypes);
        WriteElement(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        WriteElement(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        WriteOverride(xml, "workbook.xml", "sheet.main+xml");
        WriteOverride(xml, "styles.xml", "styles+xml");
        WriteOverride(xml, "sharedStrings.xml", "sharedStrings+xml");
        for (var i = 1; i <= sheets; i++)
        {
            WriteOverride(xml, SheetPart(i), "worksheet+xml");
        }

        xml.WriteEndElement();
    }

    public static void WriteRootRelationships(XmlWriter xml)
    {
        xml.WriteStartElement("Relationships", SpreadsheetNames.PackageRelationships);
        WriteRelationship(xml, "rId1", "officeDocument", "xl/workbook.xml");
        xml.WriteEndElement();
    }

    public static void WriteWorkbook(XmlWriter xml, IReadOnlyList<Sheet> sheets)
    {
        xml.WriteStartElement("workbook", SpreadsheetNames.Main);
        xml.WriteAttributeString("xmlns", "r", null, SpreadsheetNames.Relationships);
        xml.WriteStartElement("sheets");
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", (i + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("id", SpreadsheetNames.Relationships, RelationshipId(i + 1));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static void WriteWorkbookRelationships(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Relationships", SpreadsheetNames.PackageRelationships);
        for (var i = 1; i <= sheets; i++)
        {
            WriteRelationship(xml, RelationshipId(i), "worksheet", SheetPart(i));
        }

        WriteRelationship(xml, RelationshipId(sheets + 1), "styles", "styles.xml");
        WriteRelationship(xml, RelationshipId(sheets + 2), "sharedStrings", "sharedStrings.xml");
        xml.WriteEndElement();
    }

    private static string RelationshipId(int number) => string.Create(CultureInfo.InvariantCulture, $"rId{number}");

    private static void WriteOverride(XmlWriter xml, string part, string type) =>
        WriteElement(xml, "Override", ("PartName", $"/xl/{part}"), ("ContentType", SpreadsheetNames.PartType + type));

    private static void WriteRelationship(XmlWriter xml, string id, string type, string target) =>
        WriteElement(xml, "Relationship", ("Id", id), ("Type", $"{SpreadsheetNames.Relationships}/{type}"), ("Target", target));

    private static void WriteElement(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }
}
