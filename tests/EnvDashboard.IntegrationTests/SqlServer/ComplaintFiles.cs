using EnvDashboard.Tests.Intake;

namespace EnvDashboard.IntegrationTests.SqlServer;

/// <summary>A small workbook that touches every register of complaints, and the calendar.</summary>
internal static class ComplaintFiles
{
    public static byte[] Both(string unit, string month) => new WorkbookBuilder()
        .Sheet("complaints", ["unit", "period", "platform", "topic", "received", "closed"], [unit, month, "信访", "噪声", 9, 8])
        .Sheet("complaint_cases", ["case_no", "unit", "platform", "topic", "received_on", "closed_on"], ["W1", unit, "12345", "噪声", month + "-04", month + "-05"])
        .Sheet("calendar", ["date", "kind"], [month + "-09", "workday"])
        .Build();
}
