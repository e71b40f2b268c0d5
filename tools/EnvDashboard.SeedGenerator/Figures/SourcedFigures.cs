using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Figures;

/// <summary>The figures of the bulletins with file and line, one row each, as they were counted: what contradicts stays side by side.</summary>
internal static class SourcedFigures
{
    private static readonly string[] Columns =
        ["unit", "unit_name", "category", "domain", "indicator", "indicator_en", "value", "measure", "qualifier", "period", "numerator", "denominator", "direction", "note", "source", "line"];

    public static IReadOnlyList<Sheet> Sheets(string factsFile)
    {
        var sheet = new Sheet("figures") { ColumnWidths = [10, 12, 8, 16, 30, 40, 10, 8, 10, 20, 10, 10, 10, 26, 26, 8], FrozenRows = 1 };
        sheet.Rows.Add([.. Columns.Select(c => Cell.Of(c, CellStyle.Header))]);
        using var csv = SourceFacts.Open(factsFile);
        while (csv.Read())
        {
            sheet.Rows.Add(
            [
                Cell.Of(csv.GetString("unit_code")),
                Cell.Of(csv.GetString("region")),
                Cell.Of(csv.GetString("env")),
                Cell.Of(csv.GetString("domain")),
                Cell.Of(csv.GetString("indicator_zh")),
                Cell.Of(csv.GetString("indicator_en")),
                Number(csv.GetString("value")),
                Cell.Of(csv.GetString("unit")),
                Cell.Of(csv.GetString("qualifier")),
                Cell.Of(csv.GetString("period")),
                Number(csv.GetString("numerator")),
                Number(csv.GetString("denominator")),
                Cell.Of(csv.GetString("direction")),
                Cell.Of(csv.GetString("note")),
                Cell.Of(csv.GetString("seed_file")),
                Cell.Of(csv.Parse<double>("line")),
            ]);
        }

        return [sheet];
    }

    private static Cell Number(string text) => text.Length == 0 ? Cell.Blank : Cell.Of(double.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
}
