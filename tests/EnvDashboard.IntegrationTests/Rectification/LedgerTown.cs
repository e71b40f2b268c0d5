using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Rectification;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Tests.Intake;

namespace EnvDashboard.IntegrationTests.Rectification;

/// <summary>A made-up town with a small ledger: item 1 with the items 1.1 and 1.2 below it.</summary>
internal static class LedgerTown
{
    public static readonly Actor Zhang = Person("zhang", Roles.Analyst);
    public static readonly Actor Li = Person("li", Roles.Analyst);
    public static readonly Actor Leader = Person("wang", Roles.Leader);

    private static readonly object?[] Header = ["item_no", "unit", "parent", "level", "category", "title", "measures", "due", "claimed", "source", "period"];

    public static async Task<InProcess> StartAsync()
    {
        var program = await InProcess.StartAsync();
        await program.SubmitAsync(new WorkbookBuilder()
            .Sheet("units", ["code", "name", "kind"], ["U1", "甲区", "district"], ["U2", "乙区", "district"])
            .Sheet("categories", ["code", "name", "order"], ["E1", "经济环境", 1], ["E5", "审批环境", 5]).Build());
        await program.SubmitAsync(Ledger(
            ["1", "U1", null, "problem", "E5", "审批慢", 2, "2024-06-30", "in_progress", "通报:1", "2024"],
            ["1.1", "U1", "1", "manifestation", "E5", "材料多", 1, "2024-06-30", "not_stated", "通报:2", "2024"],
            ["1.2", "U1", "1", "manifestation", "E5", "环节多", 1, null, "completed", "通报:3", "2024"],
            ["1", "U2", null, "problem", "E1", "政策宣传不足", 1, null, "long_term", "通报:9", "2024"]));
        return program;
    }

    public static byte[] Ledger(params object?[][] rows) => new WorkbookBuilder().Sheet("整改台账", [Header, .. rows]).Build();

    public static async Task<int> IdAsync(this InProcess program, string unit, string no) =>
        (await program.Get<ListItems>().ExecuteAsync(Actor.System, ItemFilter.All with { Units = [unit] }, new PageRequest(), CancellationToken.None)).Items.Single(i => i.ItemNo == no).Id;

    private static Actor Person(string name, string role) => new(name, Roles.PermissionsOf(role));
}
