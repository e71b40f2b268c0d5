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
public sealed class ListComplaintChoices(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, KeptComplaintSums kept)
{
    public async Task<ComplaintChoices> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var rows = await kept.CurrentAsync(db, known, cancellationToken);
        var calendar = await WorkingCalendars.InForceAsync(db, cancellationToken);
        var years = rows.Where(r => r.FromCases).Select(r => r.Month.Start.Year).Distinct().Order().ToList();
        return new(
            [.. rows.Select(r => r.Unit).Distinct().Select(u => GetRanking.Reference(known, u)).OrderBy(u => u.Code, StringComparer.Ordinal)],
            [.. rows.Select(r => r.Platform).OfType<string>().Distinct().Order(StringComparer.Ordinal)], [.. rows.Select(r => r.Topic).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            [.. rows.Select(r => r.Month).Distinct().Order().Select(p => p.Code)], [.. years.Where(y => !calendar.Covers(y))], years.Count > 0);
    }
}
