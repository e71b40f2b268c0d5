using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Supervision;
using EnvDashboard.Domain.Supervision;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Rectification;
using EnvDashboard.IntegrationTests.Workbooks;
using Microsoft.EntityFrameworkCore;
using static EnvDashboard.IntegrationTests.Rectification.LedgerTown;

namespace EnvDashboard.IntegrationTests.Supervision;

/// <summary>Notes with numbers and answers, the ladder above them, and the interviews that rankings demand.</summary>
public sealed class SupervisionTests
{
    private static readonly CancellationToken Go = CancellationToken.None;
    private static readonly DateOnly Day = new(2026, 3, 2);

    private static MeasureDraft Note(string unit, DateOnly? issued = null, DateOnly? due = null, params int[] items) => new(unit, Rung.Note, "加快办理", "请书面回复", issued ?? Day, due, items);

    [Fact]
    public async Task Notes_are_numbered_without_gaps_within_kind_and_year()
    {
        await using var program = await StartAsync();
        var issue = program.Get<IssueMeasure>();
        foreach (var draft in new[] { Note("U1"), Note("U2"), Note("U1", new(2027, 1, 4)), Note("U1") with { Rung = Rung.Order }, Note("U1"), Note("U1") with { Rung = Rung.Interview } })
        {
            await issue.ExecuteAsync(Zhang, draft, Go);
        }
        var all = (await program.Get<ListMeasures>().ExecuteAsync(Leader, new(), new PageRequest(), Go)).Items.Reverse();
        Assert.Equal(
            [(Rung.Note, 2026, (int?)1), (Rung.Note, 2026, 2), (Rung.Note, 2027, 1), (Rung.Order, 2026, 1), (Rung.Note, 2026, 3), (Rung.Interview, 2026, null)],
            all.Select(m => (m.Rung, m.Year, m.Number)));
    }

    [Fact]
    public async Task Note_is_overdue_until_it_is_answered_and_the_answer_stays()
    {
        await using var program = await StartAsync();
        var item = await program.IdAsync("U1", "1");
        var id = await program.Get<IssueMeasure>().ExecuteAsync(Zhang, Note("U1", due: new(2026, 3, 12), items: item), Go);
        var list = program.Get<ListMeasures>();
        Assert.True(Assert.Single((await list.ExecuteAsync(Leader, new(Overdue: true), new PageRequest(), Go)).Items).Overdue);
        await program.Get<CloseMeasure>().ExecuteAsync(Li, id, MeasureState.Done, "已整改，附情况说明", new(2026, 3, 20), Go);
        Assert.Empty((await list.ExecuteAsync(Leader, new(Overdue: true), new PageRequest(), Go)).Items);
        var detail = await program.Get<GetMeasure>().ExecuteAsync(Leader, id, Go);
        Assert.Equal((MeasureState.Done, "已整改，附情况说明", new DateOnly(2026, 3, 20)), (detail.Measure.State, detail.Outcome, detail.Measure.ClosedOn!.Value));
        Assert.Equal((item, "审批慢"), (Assert.Single(detail.Items).Id, detail.Items[0].Title));
        Assert.Equal([("li", MeasureState.Done), ("zhang", MeasureState.Due)], detail.History.Select(h => (h.By, h.To)));
        Assert.Equal("measure_closed", (await Assert.ThrowsAsync<ConflictException>(() => program.Get<CloseMeasure>().ExecuteAsync(Li, id, MeasureState.Withdrawn, "x", null, Go))).Code);
        await using var db = program.Open();
        Assert.Equal(["supervision.issued", "supervision.closed"], await db.Audit.Where(a => a.Action.StartsWith("supervision")).OrderBy(a => a.Id).Select(a => a.Action).ToListAsync());
    }

    [Fact]
    public async Task Ladder_goes_upward_within_one_unit()
    {
        await using var program = await StartAsync();
        var issue = program.Get<IssueMeasure>();
        var note = await issue.ExecuteAsync(Zhang, Note("U1"), Go);
        var talk = await issue.ExecuteAsync(Zhang, Note("U1") with { Rung = Rung.Interview, Follows = note }, Go);
        Assert.Equal("measure_not_higher", (await RefusedAsync(Note("U1") with { Rung = Rung.Order, Follows = talk })).Code);
        Assert.Equal("measure_of_other_unit", (await RefusedAsync(Note("U2") with { Rung = Rung.Circular, Follows = talk })).Code);
        var detail = await program.Get<GetMeasure>().ExecuteAsync(Leader, talk, Go);
        Assert.Equal(note, detail.Follows!.Id);
        Assert.Equal(talk, Assert.Single((await program.Get<GetMeasure>().ExecuteAsync(Leader, note, Go)).FollowedBy).Id);

        Task<ConflictException> RefusedAsync(MeasureDraft draft) => Assert.ThrowsAsync<ConflictException>(() => issue.ExecuteAsync(Zhang, draft, Go));
    }

    [Fact]
    public async Task Wrong_measures_are_refused_with_the_field()
    {
        await using var program = await StartAsync();
        var issue = program.Get<IssueMeasure>();
        var other = await program.IdAsync("U2", "1");
        Assert.Equal("measure_item_of_other_unit", (await Assert.ThrowsAsync<ConflictException>(() => issue.ExecuteAsync(Zhang, Note("U1", items: other), Go))).Code);
        Assert.Equal("subject", await FieldAsync(Note("U1") with { Subject = " " }));
        Assert.Equal("unit", await FieldAsync(Note("") with { Unit = null }));
        Assert.Equal("due", await FieldAsync(Note("U1", due: Day.AddDays(-1))));
        await Assert.ThrowsAsync<ForbiddenException>(() => issue.ExecuteAsync(Leader, Note("U1"), Go));
        Assert.Equal(0, (await program.Get<ListMeasures>().ExecuteAsync(Leader, new(), new PageRequest(), Go)).Total);

        async Task<string> FieldAsync(MeasureDraft draft) => Assert.Single((await Assert.ThrowsAsync<InvalidInputException>(() => issue.ExecuteAsync(Zhang, draft, Go))).Errors).Field;
    }

    [Fact]
    public async Task Last_place_two_periods_running_makes_an_interview_due_for_every_unit_alike()
    {
        await using var program = await InProcess.StartAsync();
        var town = new TestTown("T", 4);
        await program.SubmitAsync(town.Definition());
        await program.SubmitAsync(town.Month("2024-01", (90, 90), (80, 80), (10, 10), (10, 10)));
        await program.SubmitAsync(town.Month("2024-02", (90, 90), (80, 80), (10, 10), (10, 10)));
        await program.SubmitAsync(town.Month("2024-03", (90, 90), (5, 5), (70, 70), (60, 60)));
        await program.SubmitAsync(town.Month("2024-05", (90, 90), (5, 5), (70, 70), (60, 60)));
        await program.RankAsync();
        var list = program.Get<ListInterviewsDue>();
        var due = await list.ExecuteAsync(Leader, Go);
        // Both who share the last place in January and February; March and May do not follow each other.
        Assert.Equal([(town.Unit(3), "2024-01", "2024-02", 4), (town.Unit(4), "2024-01", "2024-02", 4)], due.Select(d => (d.Unit.Code, d.Before, d.Period, d.Ranked)));
        Assert.All(due, d => Assert.Null(d.Measure));

        var draft = new MeasureDraft(town.Unit(3), Rung.Interview, "连续两期末位", null, Day, Day.AddDays(7), [], Cause: due[0].Cause);
        var id = await program.Get<IssueMeasure>().ExecuteAsync(Zhang, draft, Go);
        Assert.Equal("measure_there_already", (await Assert.ThrowsAsync<ConflictException>(() => program.Get<IssueMeasure>().ExecuteAsync(Li, draft, Go))).Code);
        await program.Get<CloseMeasure>().ExecuteAsync(Li, id, MeasureState.NotDone, "主要负责人出差，未约谈", null, Go);
        due = await list.ExecuteAsync(Leader, Go);
        Assert.Equal([MeasureState.NotDone, (MeasureState?)null], due.Select(d => d.Measure?.State));
    }
}
