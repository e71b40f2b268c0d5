using ClosedXML.Excel;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>Names that every spreadsheet program takes for a sheet: no reserved sign, at most 31 characters, each only once.</summary>
internal static class SheetNames
{
    private const int MaxLength = 31;

    public static string Free(IXLWorkbook workbook, string wanted) => Free([.. workbook.Worksheets.Select(s => s.Name)], wanted);

    public static string Free(IReadOnlyCollection<string> taken, string wanted)
    {
        var safe = new string([.. CellText.Storable(wanted, "…").Select(c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' || char.IsControl(c) ? ' ' : c)]).Trim().Trim('\'');
        if (safe.Length == 0) safe = "-";
        if (safe.Length > MaxLength) safe = safe[..MaxLength];
        var name = safe;
        for (var n = 2; taken.Contains(name, StringComparer.OrdinalIgnoreCase); n++)
        {
            var suffix = $" ({n})";
            name = safe[..Math.Min(safe.Length, MaxLength - suffix.Length)] + suffix;
        }
        return name;
    }
}
