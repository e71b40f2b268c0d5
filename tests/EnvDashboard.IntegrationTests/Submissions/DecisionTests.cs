using System.Net;
using EnvDashboard.IntegrationTests.Api;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;

namespace EnvDashboard.IntegrationTests.Submissions;

/// <summary>Staged, looked at, accepted or rejected.</summary>
[Collection(EmptyServer.Name)]
public sealed class DecisionTests(EmptyServer empty)
{
    [Fact]
    public async Task Upload_without_commit_changes_nothing_until_it_is_accepted()
    {
        var town = await TownAsync();
        var staged = await empty.Api.SubmitAsync(TestTown.Data((town.Unit(3), town.A, "2024-01", 100), (town.Unit(3), town.B, "2024-02", 7)), commit: false);
        var id = staged.Whole("id");
        Assert.Equal("staged", staged.Text("status"));
        Assert.Equal((1, 1, 0), (staged.GetProperty("counts").Whole("new"), staged.GetProperty("counts").Whole("changed"), staged.GetProperty("counts").Whole("unchanged")));
        Assert.Equal([town.Unit(1), town.Unit(2), town.Unit(3)], (await empty.Api.GetAsync(town.Ranking("2024-01"))).Order());

        var changes = (await empty.Api.GetAsync(ApiClient.Path(id, "/changes"))).Items();
        Assert.Equal(2, changes.Length);
        var changed = changes.Single(c => c.Text("change") == "changed");
        Assert.Equal((town.Unit(3), town.A, "2024-01", 50.0, 100.0), (changed.Text("unit"), changed.Text("indicator"), changed.Text("period"), changed.Number("before"), changed.Number("after")));
        Assert.True(double.IsNaN(changes.Single(c => c.Text("change") == "new").NumberOrNaN("before")));

        await empty.Api.PostAsync(ApiClient.Path(id, "/accept"));
        Assert.Equal("ranked", (await empty.Api.SettledAsync(id)).Text("status"));
        var ranking = await empty.Api.GetAsync(town.Ranking("2024-01"));
        Assert.Equal([town.Unit(1), town.Unit(3), town.Unit(2)], ranking.Order());
        Assert.Equal([85.0, 70.0, 65.0], ranking.Items("rows").Select(r => r.Number("score")));
    }

    [Fact]
    public async Task Accept_a_second_time_is_409()
    {
        var town = await TownAsync();
        var id = (await empty.Api.SubmitAsync(town.Month("2024-02", (1, 2), (3, 4), (5, 6)), commit: false)).Whole("id");
        await empty.Api.PostAsync(ApiClient.Path(id, "/accept"));
        await ExpectConflictAsync(id, "/accept");
        await empty.Api.SettledAsync(id);
        await ExpectConflictAsync(id, "/accept");
        await ExpectConflictAsync(id, "/reject");
    }

    [Fact]
    public async Task Reject_leaves_the_values_and_cannot_be_accepted_any_more()
    {
        var town = await TownAsync();
        var run = (await empty.Api.GetAsync(town.Ranking("2024-01"))).Whole("runId");
        var id = (await empty.Api.SubmitAsync(TestTown.Data((town.Unit(3), town.A, "2024-01", 100)), commit: false)).Whole("id");
        var rejected = await empty.Api.PostAsync(ApiClient.Path(id, "/reject"), new { reason = "口径不一致" });
        Assert.Equal(("rejected", "口径不一致"), (rejected.Text("status"), rejected.Text("reason")));
        Assert.Equal(run, (await empty.Api.GetAsync(town.Ranking("2024-01"))).Whole("runId"));
        await ExpectConflictAsync(id, "/accept");
        await ExpectConflictAsync(id, "/rollback?reason=x");
    }

    [Fact]
    public async Task Accept_of_an_unknown_submission_is_404()
    {
        foreach (var verb in new[] { "/accept", "/reject", "/rollback?reason=x" })
        {
            await ProblemTests.ExpectAsync(await empty.Api.SendAsync(HttpMethod.Post, "/api/v1" + ApiClient.Path(987_654, verb)), HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Accept_of_cells_that_were_changed_in_between_is_409_until_the_new_comparison_was_there_to_see()
    {
        var town = await TownAsync();
        var first = (await empty.Api.SubmitAsync(town.Month("2024-02", (10, 20), (30, 40), (50, 60)), commit: false)).Whole("id");
        var second = (await empty.Api.SubmitAsync(town.Month("2024-02", (10, 20), (30, 40), (50, 99)), commit: false)).Whole("id");
        Assert.Equal(6, (await empty.Api.GetAsync(ApiClient.Path(second))).GetProperty("counts").Whole("new"));
        await empty.Api.PostAsync(ApiClient.Path(first, "/accept"));
        var conflict = await ProblemTests.ExpectAsync(await empty.Api.SendAsync(HttpMethod.Post, "/api/v1" + ApiClient.Path(second, "/accept")), HttpStatusCode.Conflict);
        Assert.Contains(first.ToString(System.Globalization.CultureInfo.InvariantCulture), conflict.Text("detail"), StringComparison.Ordinal);
        Assert.Equal("staged", (await empty.Api.GetAsync(ApiClient.Path(second))).Text("status"));
        Assert.Equal(60.0, (await empty.Api.GetAsync(ApiClient.Path(second, "/changes"))).Items().Single().Number("before"));
        await empty.Api.PostAsync(ApiClient.Path(second, "/accept"));
        var counts = (await empty.Api.SettledAsync(second)).GetProperty("counts");
        Assert.Equal((0, 1, 5), (counts.Whole("new"), counts.Whole("changed"), counts.Whole("unchanged")));
        var change = (await empty.Api.GetAsync(ApiClient.Path(second, "/changes"))).Items().Single();
        Assert.Equal((60.0, 99.0), (change.Number("before"), change.Number("after")));
        await empty.Api.SettledAsync(first);
        var ranking = await empty.Api.GetAsync(town.Ranking("2024-02"));
        Assert.Equal(74.5, ranking.RowOf(town.Unit(3)).Number("score"));
    }

    [Fact]
    public async Task Accept_after_others_changed_other_cells_goes_through()
    {
        var town = await TownAsync();
        var first = (await empty.Api.SubmitAsync(TestTown.Data((town.Unit(1), town.A, "2024-01", 11)), commit: false)).Whole("id");
        var second = (await empty.Api.SubmitAsync(TestTown.Data((town.Unit(2), town.A, "2024-01", 12)), commit: false)).Whole("id");
        await empty.Api.PostAsync(ApiClient.Path(first, "/accept"));
        await empty.Api.PostAsync(ApiClient.Path(second, "/accept"));
        await empty.Api.SettledAsync(second);
        Assert.Equal([11.0, 12.0], (await empty.Api.GetAsync($"/observations?indicator={town.A}&period=2024-01&unit={town.Unit(1)},{town.Unit(2)}")).Items().Select(o => o.Number("value")));
    }

    private async Task<TestTown> TownAsync() => await Towns.WithJanuaryAsync(empty);

    private async Task ExpectConflictAsync(int id, string verb)
    {
        var problem = await ProblemTests.ExpectAsync(await empty.Api.SendAsync(HttpMethod.Post, "/api/v1" + ApiClient.Path(id, verb)), HttpStatusCode.Conflict);
        Assert.Contains(id.ToString(System.Globalization.CultureInfo.InvariantCulture), problem.Text("detail"), StringComparison.Ordinal);
    }
}
