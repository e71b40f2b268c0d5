using EnvDashboard.Application.Access;
using EnvDashboard.Application.Calendars;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Complaints;

/// <param name="Months">In order of time.</param>
/// <param name="YearsWithoutCalendar">Years with work orders for which the working calendar holds no day: only the plain week is known of them.</param>
public sealed record ComplaintChoices(
    IReadOnlyList<UnitReference> Units, IReadOnlyList<string> Platforms, IReadOnlyList<string> Topics, IReadOnlyList<string> Months, IReadOnlyList<int> YearsWithoutCalendar, bool HasCases);

/// <summary>What there is to choose from on the complaints pages.</summary>
public sealed class ListComplaintChoices(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries)
{
    public async Task<ComplaintChoices> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var units = await db.ComplaintSums.Select(s => s.UnitId).Distinct().ToListAsync(cancellationToken);
        var platforms = await db.ComplaintSums.Where(s => s.Platform != null).Select(s => s.Platform!).Distinct().ToListAsync(cancellationToken);
        var topics = await db.ComplaintSums.Where(s => s.Topic != null).Select(s => s.Topic!).Distinct().ToListAsync(cancellationToken);
        var months = await db.ComplaintSums.Select(s => new { s.PeriodId, s.FromCases }).Distinct().ToListAsync(cancellationToken);
        var calendar = await WorkingCalendars.InForceAsync(db, cancellationToken);
        var years = months.Where(m => m.FromCases).Select(m => known.Periods[m.PeriodId].Start.Year).Distinct().Order();
        return new(
            [.. units.Select(u => GetRanking.Reference(known, u)).OrderBy(u => u.Code, StringComparer.Ordinal)], [.. platforms.Order(StringComparer.Ordinal)], [.. topics.Order(StringComparer.Ordinal)],
            [.. months.Select(m => known.Periods[m.PeriodId]).Distinct().Order().Select(p => p.Code)], [.. years.Where(y => !calendar.Covers(y))], months.Exists(m => m.FromCases));
    }
}
