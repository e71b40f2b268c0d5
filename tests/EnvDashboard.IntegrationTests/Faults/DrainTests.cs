using System.Globalization;
using EnvDashboard.IntegrationTests.Hosting;
using Xunit.Abstractions;

namespace EnvDashboard.IntegrationTests.Faults;

/// <summary>SIGTERM lets running work come to an end, or hands it to the next start.</summary>
[Collection(CleanRun.Name)]
public sealed class DrainTests(CleanRun clean, ITestOutputHelper output)
{
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    public async Task Terminate_while_an_upload_is_worked_on_ends_cleanly_and_loses_nothing(double moment)
    {
        using var directory = clean.Prepared();
        await using var server = await ServerProcess.StartAsync(directory.Root);
        var found = new Disturbed(clean, new DatabaseFile(server.DatabaseFile));
        await server.Api.UploadAsync(clean.Data);
        await Eventually.PassAsync(moment * clean.Duration);
        Assert.Equal(0, await server.TerminateAsync());
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ended {moment:0.0} of the way: {found.Status}, {found.Observations} values"));
        found.CheckNotHalfApplied();
        await using var again = await server.RestartAsync();
        await found.CheckFinishesAsync(again, promised: true);
    }
}
