using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

/// <summary>
/// The states as they were at the end of each month, replayed from the history, level by level. Months are counted from the first entry;
/// the running month stands as it is now.
/// </summary>
public sealed class GetTrend(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, TimeProvider time)
{
    private const int MostMonths = 60;

    public async Task<IReadOnlyList<TrendPoint>> ExecuteAsync(Actor actor, string? unit, string? category, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        // Items that are gone count in the months in which they were there.
        var items = db.RectificationItems.AsNoTracking();
        if (unit is not null)
        {
            var id = known.UnitIds.TryGetValue(unit, out var found) ? found : throw new NotFoundException("unit", unit);
            items = items.Where(i => i.UnitId == id);
        }
        if (category is not null)
        {
            var id = known.CategoryIds.TryGetValue(category, out var found) ? found : throw new InvalidInputException(new FieldError("category", "unknown_word", category, "E1 … E8"));
            items = items.Where(i => i.CategoryId == id);
        }
        var events = await (
            from item in items
            join e in db.RectificationEvents on item.Id equals e.ItemId
            orderby e.Id
            select new { item.Level, Mark = new { e.ItemId, e.At, e.Claimed, e.Verified, e.Clearance, e.InForce } }).ToListAsync(cancellationToken);
        if (events.Count == 0) return [];
        var months = Months(events.Min(e => e.Mark.At), time.GetUtcNow().UtcDateTime);
        return
        [
            .. events.GroupBy(e => e.Level).OrderBy(g => g.Key).SelectMany(level =>
            {
                var marks = level.Select(e => new ItemMark(e.Mark.ItemId, e.Mark.At, e.Mark.Claimed, e.Mark.Verified, e.Mark.Clearance, e.Mark.InForce)).ToList();
                return months.Select(m => new TrendPoint(m.Code, level.Key, StateCount.At(marks, EndOf(m))));
            }),
        ];
    }

    private DateTime EndOf(Period month) =>
        TimeZoneInfo.ConvertTimeToUtc(month.End.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified), time.LocalTimeZone).AddTicks(-1);

    private List<Period> Months(DateTime first, DateTime last)
    {
        var (from, to) = (TimeZoneInfo.ConvertTimeFromUtc(first, time.LocalTimeZone), TimeZoneInfo.ConvertTimeFromUtc(last, time.LocalTimeZone));
        var months = new List<Period>();
        for (var month = Period.Month(to.Year, to.Month); month.End >= DateOnly.FromDateTime(from) && months.Count < MostMonths; month = Before(month)) months.Add(month);
        months.Reverse();
        return months;
    }

    private static Period Before(Period month)
    {
        var day = month.Start.AddDays(-1);
        return Period.Month(day.Year, day.Month);
    }
}
