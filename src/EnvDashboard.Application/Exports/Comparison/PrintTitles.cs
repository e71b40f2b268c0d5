using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>
/// The writer stores repeated rows and columns as relative references (A:C), which some spreadsheet programs ignore; this makes them
/// absolute ($A:$C).
/// </summary>
internal static partial class PrintTitles
{
    private const string Name = "_xlnm.Print_Titles";

    public static void MakeAbsolute(Stream workbook)
    {
        using var document = SpreadsheetDocument.Open(workbook, isEditable: true);
        foreach (var name in document.WorkbookPart!.Workbook.DefinedNames?.Elements<DefinedName>() ?? [])
        {
            if (name.Name?.Value == Name) name.Text = Relative().Replace(name.Text, "!$$$1:$$$2");
        }
    }

    [GeneratedRegex("!([A-Z]+|[0-9]+):([A-Z]+|[0-9]+)")]
    private static partial Regex Relative();
}
