using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Domain.Calendars;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Tests.Intake;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.IntegrationTests.Registers;

/// <summary>The way of register rows from workbook to table and back, on the smallest register there is.</summary>
public sealed class CalendarRegisterTests
{
    private static readonly Actor Me = Actor.System;
    private static readonly CancellationToken Go = CancellationToken.None;

    private static byte[] Days(params (string Date, string Kind, string? Name)[] days) =>
        new WorkbookBuilder().Sheet("工作日历", [["日期", "类型", "名称"], .. days.Select(d => new object?[] { d.Date, d.Kind, d.Name })]).Build();

    private static async Task<List<(string Date, CalendarDayKind Kind)>> InForceAsync(InProcess program)
    {
        await using var db = program.Open();
        var rows = await db.CalendarDays.Where(d => d.RemovedAt == null).OrderBy(d => d.Key).ToListAsync();
        return rows.ConvertAll(d => (d.Key, d.Kind));
    }

    [Fact]
    public async Task Rows_are_staged_compared_shown_applied_and_rolled_back()
    {
        await using var program = await InProcess.StartAsync();
        await program.SubmitAsync(Days(("2024-10-01", "放假", "国庆节"), ("2024-09-29", "调休上班", "国庆节")));
        var second = await program.SubmitAsync(Days(("2024-10-01", "放假", "国庆节"), ("2024-09-29", "放假", "国庆节"), ("2024-10-02", "放假", "国庆节")), commit: false);

        var view = await program.Get<GetSubmission>().ExecuteAsync(Me, second, Go);
        Assert.Equal((SubmissionKind.Calendar, SubmissionStatus.Staged, 1L, 1L, 1L), (view.Kind, view.Status, view.Counts.New, view.Counts.Changed, view.Counts.Unchanged));
        var changes = await program.Get<ListChanges>().ExecuteAsync(Me, second, false, new PageRequest(1, 100), Go);
        Assert.Equal(
            [(ChangeKind.Changed, "2024-09-29 workday → holiday 国庆节"), (ChangeKind.New, "2024-10-02 holiday 国庆节")],
            changes.Items.Select(c => (c.Change, c.Reason)));
        Assert.Equal(3, (await program.Get<ListChanges>().ExecuteAsync(Me, second, true, new PageRequest(1, 100), Go)).Total);
        Assert.Equal([("2024-09-29", CalendarDayKind.Workday), ("2024-10-01", CalendarDayKind.Holiday)], await InForceAsync(program));

        await program.Get<AcceptSubmission>().ExecuteAsync(Me, second, null, Go);
        Assert.Equal([("2024-09-29", CalendarDayKind.Holiday), ("2024-10-01", CalendarDayKind.Holiday), ("2024-10-02", CalendarDayKind.Holiday)], await InForceAsync(program));

        var refusal = await Assert.ThrowsAsync<ConflictException>(() => program.Get<RollbackSubmission>().ExecuteAsync(Me, 1, "送错了", Go));
        Assert.Equal("later_submissions", refusal.Code);
        await program.Get<RollbackSubmission>().ExecuteAsync(Me, second, "送错了", Go);
        Assert.Equal([("2024-09-29", CalendarDayKind.Workday), ("2024-10-01", CalendarDayKind.Holiday)], await InForceAsync(program));
        await program.Get<RollbackSubmission>().ExecuteAsync(Me, 1, "送错了", Go);
        Assert.Empty(await InForceAsync(program));
    }

    [Fact]
    public async Task Accepting_what_others_have_changed_in_between_is_refused_once_and_shows_the_new_comparison()
    {
        await using var program = await InProcess.StartAsync();
        var mine = await program.SubmitAsync(Days(("2024-10-01", "放假", "国庆节")), commit: false);
        await program.SubmitAsync(Days(("2024-10-01", "调休上班", "国庆节")));
        var refusal = await Assert.ThrowsAsync<ConflictException>(() => program.Get<AcceptSubmission>().ExecuteAsync(Me, mine, null, Go));
        Assert.Equal("rows_not_as_staged", refusal.Code);
        Assert.Equal(ChangeKind.Changed, Assert.Single((await program.Get<ListChanges>().ExecuteAsync(Me, mine, false, new PageRequest(1, 100), Go)).Items).Change);
        await program.Get<AcceptSubmission>().ExecuteAsync(Me, mine, null, Go);
        Assert.Equal([("2024-10-01", CalendarDayKind.Holiday)], await InForceAsync(program));
    }

    [Fact]
    public async Task Mistakes_are_reported_at_their_cells_and_change_nothing()
    {
        await using var program = await InProcess.StartAsync();
        var id = await program.SubmitAsync(Days(("2024-10-01", "放假", null), ("昨天", "放假", null), ("2024-10-03", "大概", null), ("2024-10-01", "放假", null)));
        await using var db = program.Open();
        var errors = await db.Findings.Where(f => f.SubmissionId == id && f.Severity == Domain.Findings.Severity.Error).OrderBy(f => f.Cell).Select(f => f.Code + " " + f.Cell).ToListAsync();
        Assert.Equal(["bad_date A3", "register_row_twice A5", "unknown_keyword B4"], errors);
        Assert.Empty(await InForceAsync(program));
        Assert.Empty(await db.StagedRegisterBlocks.ToListAsync());
    }
}
