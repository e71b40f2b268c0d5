using System.Globalization;
using System.Net;
using EnvDashboard.IntegrationTests.Hosting;
using Xunit.Abstractions;

namespace EnvDashboard.IntegrationTests.Faults;

/// <summary><c>kill -9</c> at ten moments spread over the whole of a large upload.</summary>
[Collection(CleanRun.Name)]
public sealed class KillTests(CleanRun clean, ITestOutputHelper output)
{
    [Theory]
    [InlineData(0.03)]
    [InlineData(0.12)]
    [InlineData(0.22)]
    [InlineData(0.33)]
    [InlineData(0.44)]
    [InlineData(0.55)]
    [InlineData(0.66)]
    [InlineData(0.77)]
    [InlineData(0.87)]
    [InlineData(0.97)]
    public async Task Kill_at_a_moment_of_the_upload_leaves_all_or_nothing_and_the_next_start_finishes_it(double moment)
    {
        using var directory = clean.Prepared();
        await using var server = await ServerProcess.StartAsync(directory.Root);
        var found = new Disturbed(clean, new DatabaseFile(server.DatabaseFile));
        var post = PostAsync(server);
        await Eventually.PassAsync(moment * clean.Duration);
        server.Kill();
        var promised = await post;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"killed after {moment * clean.Duration.TotalMilliseconds:0} of {clean.Duration.TotalMilliseconds:0} ms: answered 202 {promised}, {found.Status ?? "absent"}, {found.Observations} values"));
        found.CheckNotHalfApplied();
        await using var again = await server.RestartAsync();
        await found.CheckFinishesAsync(again, promised);
    }

    [Fact]
    public async Task Kill_again_and_again_during_recovery_still_ends_as_if_undisturbed()
    {
        using var directory = clean.Prepared();
        var server = await ServerProcess.StartAsync(directory.Root);
        var found = new Disturbed(clean, new DatabaseFile(server.DatabaseFile));
        await server.Api.UploadAsync(clean.Data);
        foreach (var moment in new[] { 0.1, 0.4 })
        {
            await Eventually.PassAsync(moment * clean.Duration);
            server.Kill();
            found.CheckNotHalfApplied();
            server = await server.RestartAsync();
        }
        await using (server) await found.CheckFinishesAsync(server, promised: true);
    }

    /// <returns>Whether the server answered 202 before it died.</returns>
    private async Task<bool> PostAsync(ServerProcess server)
    {
        try
        {
            using var form = ApiClient.Form(clean.Data, true, "data-2024-01.xlsx");
            using var response = await server.Api.SendAsync(HttpMethod.Post, "/api/v1/submissions", form);
            return response.StatusCode == HttpStatusCode.Accepted;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
