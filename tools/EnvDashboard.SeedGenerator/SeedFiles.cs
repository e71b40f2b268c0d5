using EnvDashboard.SeedGenerator.Calendar;
using EnvDashboard.SeedGenerator.Demo;
using EnvDashboard.SeedGenerator.Demo.Approvals;
using EnvDashboard.SeedGenerator.Disclosure;
using EnvDashboard.SeedGenerator.Figures;
using EnvDashboard.SeedGenerator.Ledger;
using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator;

/// <summary>Everything the generator writes. The product loads the workbooks of each folder in ordinal order of their names.</summary>
internal static class SeedFiles
{
    /// <summary>Writes all files and returns their paths below <paramref name="seedDirectory"/>.</summary>
    public static IReadOnlyList<string> Write(string sourceDirectory, string seedDirectory)
    {
        List<string> written = [.. SourceFacts.CopyTo(seedDirectory, sourceDirectory)];
        foreach (var (file, sheets) in Workbooks(sourceDirectory))
        {
            var path = Path.Combine(seedDirectory, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            WorkbookFile.Write(path, sheets);
            written.Add(file);
        }

        return written;
    }

    private static IEnumerable<(string File, IReadOnlyList<Sheet> Sheets)> Workbooks(string sourceDirectory)
    {
        yield return ("real/01-definition.xlsx", DisclosureDefinition.Sheets(SourceFacts.Units(sourceDirectory)));
        yield return ("real/02-disclosure-2024.xlsx", DisclosureFigures.Sheets(SourceFacts.Disclosure(sourceDirectory)));
        yield return ("real/03-rectification-ledger.xlsx", LedgerItems.Sheets(SourceFacts.Ledger(sourceDirectory)));
        yield return ("real/04-figures.xlsx", SourcedFigures.Sheets(SourceFacts.Facts(sourceDirectory)));
        yield return ("real/04-calendar.xlsx", OfficialCalendar.Sheets());

        yield return ("demo/01-definition.xlsx", DemoDefinition.Sheets());
        yield return ("demo/02-definition-departments.xlsx", DemoDefinition.SchemeSheets(DemoSchemes.Departments));
        yield return ("demo/03-definition-parks.xlsx", DemoDefinition.SchemeSheets(DemoSchemes.Parks));
        yield return ("demo/04-definition-districts-draft.xlsx", DemoDefinition.SchemeSheets(DemoSchemes.DistrictsDraft));
        foreach (var month in DemoMonth.All)
        {
            yield return ($"demo/data-{month.Id}.xlsx", MonthlyWorkbook.Sheets(month));
        }

        yield return ("demo/points-2025.xlsx", [DemoPoints.Sheet()]);
        yield return ("demo/register-complaints.xlsx", DemoComplaints.Sheets());
        yield return ("demo/register-approvals-1-definition.xlsx", [DemoApprovalIndicators.Sheet()]);
        yield return ("demo/register-approvals-2025.xlsx", [DemoCatalogue.Sheet(), DemoApprovalCounts.Sheet()]);
        yield return ("demo/targets-2025.xlsx", [DemoTargets.Sheet()]);
    }
}
