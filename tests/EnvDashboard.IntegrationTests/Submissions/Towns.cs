using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;

namespace EnvDashboard.IntegrationTests.Submissions;

/// <summary>Towns that stand on a shared server.</summary>
internal static class Towns
{
    public static async Task<TestTown> DefinedAsync(EmptyServer server, int units = 3)
    {
        var town = new TestTown(server.NewPrefix(), units);
        Assert.Equal("ranked", (await server.Api.SubmitAsync(town.Definition())).Text("status"));
        return town;
    }

    /// <summary>With the scores 85, 65 and 45 in January 2024.</summary>
    public static async Task<TestTown> WithJanuaryAsync(EmptyServer server)
    {
        var town = await DefinedAsync(server);
        Assert.Equal("ranked", (await server.Api.SubmitAsync(town.Month("2024-01", (90, 80), (70, 60), (50, 40)))).Text("status"));
        return town;
    }
}
