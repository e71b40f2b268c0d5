using System.Globalization;
using System.Net;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;
using Xunit.Abstractions;

namespace EnvDashboard.IntegrationTests.Submissions;

public sealed class JobTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly TempDirectory directory = new();
    private ServerProcess server = null!;

    [Fact]
    public async Task Recompute_asked_for_many_times_is_merged()
    {
        const int asked = 40;
        var town = new TestTown("J");
        await server.Api.SubmitAsync(town.Definition());
        await server.Api.SubmitAsync(town.Month("2024-01", (90, 80), (70, 60), (50, 40)));
        var run = (await server.Api.GetAsync(town.Ranking("2024-01"))).Whole("runId");
        var answers = await Task.WhenAll(Enumerable.Range(0, asked).Select(_ => server.Api.PostAsync("/rankings/recompute", new { }, HttpStatusCode.Accepted)));
        var ids = answers.Select(a => a.GetProperty("id").GetInt64()).Distinct().ToList();
        foreach (var id in ids) Assert.Equal("succeeded", (await server.Api.JobAsync(id)).Text("state"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{asked} requests became {ids.Count} jobs"));
        Assert.True(ids.Count < asked, "No two requests were merged.");
        Assert.Equal(run, (await server.Api.GetAsync(town.Ranking("2024-01"))).Whole("runId"));
        Assert.Equal(0, new DatabaseFile(server.DatabaseFile).Scalar("SELECT COUNT(*) FROM RankingTargets WHERE Computed < Requested"));
    }

    [Fact]
    public async Task Upload_fifteen_at_once_all_end_ranked_and_the_delays_of_their_jobs_are_printed()
    {
        var town = new TestTown("K", 15);
        await server.Api.SubmitAsync(town.Definition());
        var ids = await Task.WhenAll(Enumerable.Range(1, 15).Select(n => server.Api.UploadAsync(TestTown.Data((town.Unit(n), town.A, "2024-01", n), (town.Unit(n), town.B, "2024-01", n)))));
        foreach (var id in ids) Assert.Equal("ranked", (await server.Api.SettledAsync(id)).Text("status"));
        var ranking = await server.Api.GetAsync(town.Ranking("2024-01"));
        Assert.Equal(Enumerable.Range(1, 15).Reverse().Select(n => (double)n), ranking.Items("rows").Select(r => r.Number("score")));
        await PrintDelaysAsync();
    }

    [Fact]
    public async Task Upload_one_after_the_other_the_delays_of_their_jobs_are_printed()
    {
        var town = new TestTown("M", 10);
        await server.Api.SubmitAsync(town.Definition());
        for (var n = 1; n <= 10; n++)
        {
            Assert.Equal("ranked", (await server.Api.SubmitAsync(TestTown.Data((town.Unit(n), town.A, "2024-01", n), (town.Unit(n), town.B, "2024-01", n)))).Text("status"));
        }
        await PrintDelaysAsync();
    }

    public async Task InitializeAsync() => server = await ServerProcess.StartAsync(directory.PathOf("data"));

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        directory.Dispose();
    }

    /// <summary>From being asked for to being started. Says nothing about right or wrong: the machine may be busy.</summary>
    private async Task PrintDelaysAsync()
    {
        var jobs = (await server.Api.GetAsync("/jobs?pageSize=1000")).Items().Where(j => j.GetProperty("startedAt").ValueKind == System.Text.Json.JsonValueKind.String);
        var delays = jobs.Select(j => (j.GetProperty("startedAt").GetDateTime() - j.GetProperty("enqueuedAt").GetDateTime()).TotalMilliseconds).Order().ToList();
        Assert.NotEmpty(delays);
        Assert.All(delays, d => Assert.True(d >= 0));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start delay of {delays.Count} jobs: median {delays[delays.Count / 2]:0} ms, 90 % {delays[delays.Count * 9 / 10]:0} ms, longest {delays[^1]:0} ms"));
    }
}
