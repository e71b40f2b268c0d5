using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Approvals;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Submissions;
using EnvDashboard.IntegrationTests.Hosting;

namespace EnvDashboard.IntegrationTests.Approvals;

/// <summary>The catalogue: what workbooks do to an item stays to be seen, and can be undone.</summary>
public sealed class CatalogueTests : IAsyncLifetime
{
    private static readonly CancellationToken Go = CancellationToken.None;
    private InProcess program = null!;
    private int first;

    public async Task InitializeAsync()
    {
        program = await ApprovalTown.StartAsync();
        first = await program.SubmitAsync(ApprovalTown.Catalogue(
            ["A1", "食品经营许可", "U1", 20, 9, 5, "working_days", 4, "no", "现场核验"],
            ["A1", "食品经营许可", "U2", 20, 5, 5, "working_days", 3, "yes", null],
            ["A2", "排水许可", "U1", 20, 10, null, "working_days", 3, "yes", null]));
    }

    public async Task DisposeAsync() => await program.DisposeAsync();

    private Task<Page<ApprovalItemView>> ListAsync(ApprovalItemFilter filter) => program.Get<ListApprovalItems>().ExecuteAsync(Actor.System, filter, new PageRequest(), Go);

    private async Task<ApprovalItemDetail> ItemAsync(string unit, string code) =>
        await program.Get<GetApprovalItem>().ExecuteAsync(Actor.System, (await ListAsync(ApprovalItemFilter.All with { Units = [unit] })).Items.Single(i => i.Code == code).Id, Go);

    [Fact]
    public async Task List_is_filtered_by_every_word()
    {
        Assert.Equal(3, (await ListAsync(ApprovalItemFilter.All)).Total);
        Assert.Equal([("U1", "A1")], (await ListAsync(ApprovalItemFilter.All with { OverBenchmark = true })).Items.Select(i => (i.Unit.Code, i.Code)));
        Assert.Equal(["现场核验"], (await ListAsync(ApprovalItemFilter.All with { InHall = false })).Items.Select(i => i.HallReason));
        Assert.Equal(2, (await ListAsync(ApprovalItemFilter.All with { Text = "食品" })).Total);
        Assert.Equal(3, (await ListAsync(ApprovalItemFilter.All with { Group = "G" })).Total);
        await Assert.ThrowsAsync<NotFoundException>(() => ListAsync(ApprovalItemFilter.All with { Units = ["none"] }));
        await Assert.ThrowsAsync<InvalidInputException>(() => ListAsync(ApprovalItemFilter.All with { Online = ["none"] }));
    }

    [Fact]
    public async Task Change_log_names_field_before_after_submission_and_cell()
    {
        var second = await program.SubmitAsync(ApprovalTown.Catalogue(["A1", "食品经营许可", "U1", null, 5, null, "working_days", null, "yes", null]), name: "second.xlsx");
        var item = await ItemAsync("U1", "A1");
        Assert.Equal((false, 4), (item.Item.OverBenchmark!.Value, item.Item.Steps!.Value));
        Assert.Equal([second, first], item.Changes.Select(c => c.Submission));
        Assert.Equal(
            [new("promised", "9 working_days", "5 working_days"), new("in_hall", "no", "yes"), new FieldChange("hall_reason", "现场核验", null)], item.Changes[0].Fields);
        Assert.Equal(("second.xlsx", "approval_items", "A2"), (item.Changes[0].FileName, item.Changes[0].Sheet, item.Changes[0].Cell));
        Assert.Empty(item.Changes[1].Fields);
    }

    [Fact]
    public async Task Same_catalogue_again_changes_nothing()
    {
        var again = await program.SubmitAsync(ApprovalTown.Catalogue(["A2", "排水许可", "U1", 20, 10, null, "working_days", 3, "yes", null]));
        var counts = (await program.Get<GetSubmission>().ExecuteAsync(Actor.System, again, Go)).Counts;
        Assert.Equal((0, 0, 1), (counts.New, counts.Changed, counts.Unchanged));
        Assert.Single((await ItemAsync("U1", "A2")).Changes);
    }

    [Fact]
    public async Task Rollback_brings_back_what_stood_and_the_log_keeps_both()
    {
        var second = await program.SubmitAsync(ApprovalTown.Catalogue(["A1", "食品经营许可", "U1", null, 5, null, "working_days", null, "yes", null]));
        await program.Get<RollbackSubmission>().ExecuteAsync(Actor.System, second, "a test", Go);
        var item = await ItemAsync("U1", "A1");
        Assert.Equal((9.0, "现场核验", true), (item.Item.Promised!.Value, item.Item.HallReason, item.InForce));
        Assert.Equal([true, false], item.Changes.Select(c => c.RolledBack));
    }

    [Fact]
    public async Task Changes_of_a_staged_catalogue_say_what_would_be_otherwise()
    {
        var staged = await program.SubmitAsync(ApprovalTown.Catalogue(["A2", "排水许可", "U1", null, 8, null, "working_days", null, null, null]), commit: false);
        var change = Assert.Single((await program.Get<ListChanges>().ExecuteAsync(Actor.System, staged, false, new PageRequest(), Go)).Items);
        Assert.Contains("promised 10 working_days → 8 working_days", change.Reason, StringComparison.Ordinal);
    }
}
