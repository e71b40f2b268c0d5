using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>A month's workbook. No figure stands in both sheets.</summary>
internal static class MonthlyWorkbook
{
    public static IReadOnlyList<Sheet> Sheets(DemoMonth month)
    {
        var figures = MonthlyFigures.Of(month);
        return [WideSheet.Of(month, figures), LongSheet.Of(month, figures)];
    }
}
