using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Disclosure;

/// <summary>The real data workbook: the disclosure table as it was counted, one row a figure, every double as it stands.</summary>
internal static class DisclosureFigures
{
    private static readonly string[] Texts = ["unit", "indicator", "period"];
    private static readonly string[] Numbers = ["value", "numerator", "denominator"];

    public static IReadOnlyList<Sheet> Sheets(string disclosureFile)
    {
        var sheet = new Sheet("long") { ColumnWidths = [10, 22, 10, 20, 12, 12], FrozenRows = 1 };
        sheet.Rows.Add([.. Texts.Concat(Numbers).Select(h => Cell.Of(h, CellStyle.Header))]);

        using var csv = SourceFacts.Open(disclosureFile);
        while (csv.Read())
        {
            sheet.Rows.Add(
            [
                .. Texts.Select(t => Cell.Of(csv.GetString(t))),
                .. Numbers.Select(n => Cell.Of(csv.Parse<double>(n))),
            ]);
        }

        return [sheet];
    }
}
