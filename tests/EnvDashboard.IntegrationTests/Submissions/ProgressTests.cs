using EnvDashboard.Application.Access;
using EnvDashboard.Application.Live;
using EnvDashboard.Application.Submissions;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;

namespace EnvDashboard.IntegrationTests.Submissions;

/// <summary>Open pages follow the work stage by stage.</summary>
public sealed class ProgressTests
{
    [Fact]
    public async Task Reading_tells_its_stages_and_rows_and_leaves_nothing_behind()
    {
        await using var system = await InProcess.StartAsync();
        var town = new TestTown("P", units: 400);
        await system.SubmitAsync(town.Definition());
        var feed = system.Get<LiveFeed>();
        var seen = new List<SubmissionProgress>();
        feed.SubmissionChanged += id =>
        {
            if (feed.ProgressOf(id) is { } reached) seen.Add(reached);
        };
        var id = await system.SubmitAsync(town.Month("2024-01", [.. Enumerable.Range(1, 400).Select(i => ((double)i, (double)i))]));
        Assert.Equal(["reading", "checking", "comparing", "applying"], seen.Select(s => s.Stage).Distinct());
        Assert.Equal(seen.Select(s => s.Fraction).Order(), seen.Select(s => s.Fraction));
        Assert.Equal(800, seen[^1].Rows);
        Assert.Null(feed.ProgressOf(id));
        var view = await system.Get<GetSubmission>().ExecuteAsync(Actor.System, id, CancellationToken.None);
        Assert.Equal((null, 800, null), (view.Stage, view.RowsRead, view.RemainingSeconds));

        feed.PublishProgress(id, new(0.3, "reading", 123, 4.5));
        view = await system.Get<GetSubmission>().ExecuteAsync(Actor.System, id, CancellationToken.None);
        Assert.Equal(("reading", 4.5), (view.Stage, view.RemainingSeconds));
    }
}
