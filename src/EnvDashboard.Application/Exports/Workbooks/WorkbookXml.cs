using System.Globalization;
using System.Security;
using System.Text;

namespace EnvDashboard.Application.Exports.Workbooks;

/// <summary>The list of sheets, and the names that make print titles, print areas and filters work.</summary>
internal static class WorkbookXml
{
    public static string Of(IReadOnlyList<Sheet> sheets)
    {
        var xml = new StringBuilder("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
        for (var i = 0; i < sheets.Count; i++) xml.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{SecurityElement.Escape(sheets[i].Name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>");
        xml.Append("</sheets>");
        var names = sheets.SelectMany((s, i) => Names(s, i)).ToList();
        if (names.Count > 0) xml.Append("<definedNames>").AppendJoin("", names).Append("</definedNames>");
        return xml.Append("</workbook>").ToString();
    }

    private static IEnumerable<string> Names(Sheet sheet, int at)
    {
        if (sheet.Filter is { } filter) yield return Name("_xlnm._FilterDatabase", at, CellNames.Absolute(sheet.Name, filter), " hidden=\"1\"");
        if (sheet.Page.Area is { } area) yield return Name("_xlnm.Print_Area", at, CellNames.Absolute(sheet.Name, area));
        var titles = new List<string>();
        var name = CellNames.Sheet(sheet.Name);
        if (sheet.Page.TitleColumns > 0) titles.Add($"{name}!$A:${CellNames.Column(sheet.Page.TitleColumns)}");
        if (sheet.Page.TitleRows > 0) titles.Add(string.Create(CultureInfo.InvariantCulture, $"{name}!$1:${sheet.Page.TitleRows}"));
        if (titles.Count > 0) yield return Name("_xlnm.Print_Titles", at, string.Join(',', titles));
    }

    private static string Name(string name, int sheet, string text, string more = "") =>
        string.Create(CultureInfo.InvariantCulture, $"<definedName name=\"{name}\" localSheetId=\"{sheet}\"{more}>{SecurityElement.Escape(text)}</definedName>");
}
