using System.Globalization;
using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Calendar;

/// <summary>
/// The State Council's arrangements of holidays: for 2024 国办发明电〔2023〕7号, for 2025 国办发明电〔2024〕12号. Only days that differ from the
/// plain week are needed, but holidays on weekends are listed too, as the notices do.
/// </summary>
internal static class OfficialCalendar
{
    private static readonly string[] Headers = ["日期", "类型", "名称"];

    private static readonly IReadOnlyList<(string Name, string First, int Days, string[] Worked)> Arrangements =
    [
        ("元旦", "2024-01-01", 1, []),
        ("春节", "2024-02-10", 8, ["2024-02-04", "2024-02-18"]),
        ("清明节", "2024-04-04", 3, ["2024-04-07"]),
        ("劳动节", "2024-05-01", 5, ["2024-04-28", "2024-05-11"]),
        ("端午节", "2024-06-10", 1, []),
        ("中秋节", "2024-09-15", 3, ["2024-09-14"]),
        ("国庆节", "2024-10-01", 7, ["2024-09-29", "2024-10-12"]),
        ("元旦", "2025-01-01", 1, []),
        ("春节", "2025-01-28", 8, ["2025-01-26", "2025-02-08"]),
        ("清明节", "2025-04-04", 3, []),
        ("劳动节", "2025-05-01", 5, ["2025-04-27"]),
        ("端午节", "2025-05-31", 3, []),
        ("国庆节、中秋节", "2025-10-01", 8, ["2025-09-28", "2025-10-11"]),
    ];

    public static IReadOnlyList<Sheet> Sheets()
    {
        var sheet = new Sheet("工作日历") { ColumnWidths = [14, 12, 20], FrozenRows = 2 };
        sheet.AddJoinedRow(Cell.Of("2024、2025年节假日安排（国办发明电〔2023〕7号、国办发明电〔2024〕12号）", CellStyle.Title));
        sheet.Rows.Add([.. Headers.Select(h => Cell.Of(h, CellStyle.Header))]);
        foreach (var (name, first, days, worked) in Arrangements)
        {
            var start = DateOnly.ParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            sheet.Rows.AddRange(Enumerable.Range(0, days).Select(i => Row(start.AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "放假", name)));
            sheet.Rows.AddRange(worked.Select(day => Row(day, "调休上班", name)));
        }

        return [sheet];
    }

    private static Cell[] Row(string day, string kind, string name) => [Cell.Of(day), Cell.Of(kind), Cell.Of(name)];
}
