using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

/// <param name="Items">All that are due on the day.</param>
/// <param name="Completed">Of these, claimed as completed or cleared.</param>
/// <param name="Overdue">Of these, overdue today.</param>
public sealed record DeadlineDay(DateOnly Day, int Items, int Completed, int Overdue);

/// <param name="Month">As a period's code.</param>
/// <param name="Without">Items without a deadline.</param>
/// <param name="OverdueBefore">Items due before the month and overdue still.</param>
/// <param name="Next">The first day after the month on which something is due; null = none.</param>
public sealed record DeadlineMonth(string Month, DateOnly First, DateOnly Today, IReadOnlyList<DeadlineDay> Days, int Without, int OverdueBefore, DateOnly? Previous, DateOnly? Next);

/// <summary>A calendar of deadlines (时限日历): what is due on which day of a month.</summary>
public sealed class GetDeadlines(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, TimeProvider time)
{
    /// <param name="month">A month's code; null = the running month.</param>
    public async Task<DeadlineMonth> ExecuteAsync(Actor actor, string? month, ItemFilter filter, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        var period = Period.Month(today.Year, today.Month);
        if (month is not null && (!PeriodText.TryParse(month, out period) || period.Kind != PeriodKind.Month)) throw new InvalidInputException(new FieldError("month", "not_a_period", month));
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var items = ItemQuery.Of(db, known, filter with { DueFrom = null, DueTo = null }, today);
        var (first, last) = (period.Start, period.End);
        var days = await items.Where(i => i.Due >= first && i.Due <= last)
            .GroupBy(i => i.Due)
            .Select(g => new
            {
                Day = g.Key!.Value,
                Items = g.Count(),
                Completed = g.Count(i => i.Claimed == RectificationState.Completed || i.Clearance == Clearance.Cleared || i.Clearance == Clearance.Rechecked),
            })
            .OrderBy(d => d.Day).ToListAsync(cancellationToken);
        return new(
            period.Code, first, today, [.. days.Select(d => new DeadlineDay(d.Day, d.Items, d.Completed, d.Day < today ? d.Items - d.Completed : 0))],
            await items.CountAsync(i => i.Due == null, cancellationToken),
            await items.CountAsync(i => i.Due < first && i.Due < today && i.Claimed != RectificationState.Completed && (i.Clearance == Clearance.Open || i.Clearance == Clearance.Reopened), cancellationToken),
            await items.Where(i => i.Due < first).MaxAsync(i => i.Due, cancellationToken),
            await items.Where(i => i.Due > last).MinAsync(i => i.Due, cancellationToken));
    }
}
