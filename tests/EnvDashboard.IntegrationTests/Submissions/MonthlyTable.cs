using EnvDashboard.IntegrationTests.Workbooks;
using EnvDashboard.Tests.Intake;

namespace EnvDashboard.IntegrationTests.Submissions;

/// <summary>A table as a district sends it every month: a title, A under its code and B under a name that nobody knows.</summary>
internal static class MonthlyTable
{
    public const string Unknown = "群众反映事项";

    public static byte[] Of(TestTown town, string month, string firstUnit = "", string unknown = Unknown) =>
        new WorkbookBuilder()
            .Sheet(
                "汇总",
                [month + "情况表"],
                ["单位", town.A, unknown],
                [firstUnit.Length > 0 ? firstUnit : town.Unit(1), 11, 21],
                [town.Unit(2), 12, 22],
                [town.Unit(3), 13, 23])
            .Build();
}
