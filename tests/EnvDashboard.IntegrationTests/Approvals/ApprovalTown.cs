using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Tests.Intake;

namespace EnvDashboard.IntegrationTests.Approvals;

/// <summary>A made-up town of two districts with a catalogue and two months of counts.</summary>
internal static class ApprovalTown
{
    private static readonly object?[] ItemHeader = ["code", "name", "unit", "legal", "promised", "benchmark", "limit_unit", "steps", "in_hall", "hall_reason"];
    private static readonly object?[] CountHeader = ["unit", "period", "item", "accepted", "closed", "closed_on_time", "overdue", "near_due", "online"];

    public static async Task<InProcess> StartAsync()
    {
        var program = await InProcess.StartAsync();
        await program.SubmitAsync(new WorkbookBuilder()
            .Sheet("units", ["code", "name", "kind"], ["U1", "甲区", "district"], ["U2", "乙区", "district"])
            .Sheet("groups", ["group", "group_name", "unit"], ["G", "两区", "U1"], ["G", "两区", "U2"])
            .Sheet("categories", ["code", "name", "order"], ["E5", "审批环境", 5]).Build());
        return program;
    }

    public static byte[] Catalogue(params object?[][] rows) => new WorkbookBuilder().Sheet("approval_items", [ItemHeader, .. rows]).Build();

    public static byte[] Counts(params object?[][] rows) => new WorkbookBuilder().Sheet("approval_counts", [CountHeader, .. rows]).Build();
}
