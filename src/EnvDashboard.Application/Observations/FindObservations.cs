using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Observations;

/// <summary>Which observations are wanted; empty = all.</summary>
/// <param name="From">Periods that start no earlier than this one does.</param>
/// <param name="To">Periods that end no later than this one does.</param>
public sealed record ObservationFilter(IReadOnlyList<string> Units, IReadOnlyList<string> Indicators, string? Period, string? From, string? To);

/// <summary>Values in force, in the order period, indicator, unit.</summary>
public sealed class FindObservations(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries)
{
    public async Task<Page<ObservationView>> ExecuteAsync(Actor actor, ObservationFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var query = Filter(db, known, filter);
        var total = await query.LongCountAsync(cancellationToken);
        var rows = await (
            from o in query
            join sheet in db.SubmissionSheets on o.SheetId equals sheet.Id
            orderby o.PeriodId, o.IndicatorId, o.UnitId
            select new { Observation = o, Sheet = sheet.Name }).Skip(page.Skip).Take(page.Size).AsNoTracking().ToListAsync(cancellationToken);
        return page.Of(rows.ConvertAll(r => View(known, r.Observation, r.Sheet)), total);
    }

    private static IQueryable<ObservationRow> Filter(AppDb db, DictionarySnapshot known, ObservationFilter filter)
    {
        var query = db.Observations.AsQueryable();
        if (filter.Units.Count > 0)
        {
            var ids = filter.Units.Select(c => known.UnitIds.TryGetValue(c, out var id) ? id : throw new NotFoundException("unit", c)).ToList();
            query = query.Where(o => ids.Contains(o.UnitId));
        }
        if (filter.Indicators.Count > 0)
        {
            var ids = filter.Indicators.Select(c => known.IndicatorIds.TryGetValue(c, out var id) ? id : throw new NotFoundException("indicator", c)).ToList();
            query = query.Where(o => ids.Contains(o.IndicatorId));
        }
        if (filter.Period is null && filter.From is null && filter.To is null) return query;
        var (exact, from, to) = (Parse("period", filter.Period), Parse("from", filter.From), Parse("to", filter.To));
        var periods = known.Periods
            .Where(p => (exact is null || p.Value == exact) && (from is null || p.Value.Start >= from.Start) && (to is null || p.Value.End <= to.End))
            .Select(p => p.Key).ToList();
        return query.Where(o => periods.Contains(o.PeriodId));
    }

    private static Period? Parse(string field, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : PeriodText.TryParse(text, out var period) ? period
        : throw new InvalidInputException(new FieldError(field, "not_a_period", text));

    private static ObservationView View(DictionarySnapshot known, ObservationRow o, string sheet) => new(
        known.Units[o.UnitId].Code,
        known.Indicators[o.IndicatorId].Code,
        known.Periods[o.PeriodId].Code,
        o.Value,
        o.Numerator,
        o.Denominator,
        o.Qualifier,
        Keyword.Of((ObservationState)o.State),
        o.Raw,
        o.Note,
        o.SubmissionId,
        sheet,
        CellAddress.Unpack(o.Cell).ToString());
}
