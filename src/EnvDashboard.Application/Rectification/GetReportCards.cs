using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

/// <summary>The six cards of every unit of a group in a period, with what the ledger says beside what was reported.</summary>
public sealed class GetReportCards(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries)
{
    public async Task<ReportCardsView> ExecuteAsync(Actor actor, string group, string periodText, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        if (!PeriodText.TryParse(periodText, out var period)) throw new InvalidInputException(new FieldError("period", "not_a_period", periodText));
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        if (!known.GroupIds.ContainsKey(group)) throw new NotFoundException("group", group);
        var units = known.Members(group, period);
        var periodId = known.PeriodIds.GetValueOrDefault(period.Code, -1);
        var cards = ReportCards.All.Where(known.IndicatorIds.ContainsKey).ToDictionary(c => known.IndicatorIds[c], c => c);
        var (unitIds, cardIds) = (units.ToList(), cards.Keys.ToList());
        var values = (await db.Observations.AsNoTracking().Where(o => o.PeriodId == periodId && cardIds.Contains(o.IndicatorId) && unitIds.Contains(o.UnitId))
            .Select(o => new { o.UnitId, o.IndicatorId, o.Value, o.State }).ToListAsync(cancellationToken)).ToDictionary(o => (o.UnitId, cards[o.IndicatorId]));
        var ledger = await db.RectificationItems
            .Where(i => i.RemovedAt == null && i.PeriodId == periodId && unitIds.Contains(i.UnitId) && !db.RectificationItems.Any(below => below.ParentId == i.Id && below.RemovedAt == null))
            .GroupBy(i => i.UnitId)
            .Select(g => new { g.Key, Found = g.Count(), PutRight = g.Count(i => i.Verified == RectificationState.Completed) })
            .ToDictionaryAsync(g => g.Key, cancellationToken);
        return new(group, period.Code, [.. units.Select(unit => new UnitCards(GetRanking.Reference(known, unit), [.. ReportCards.All.Select(card => Card(unit, card))]))],
            [.. ReportCards.All.Where(c => !known.IndicatorIds.ContainsKey(c))]);

        CardView Card(int unit, string card)
        {
            var value = values.GetValueOrDefault((unit, card));
            var derived = ledger.GetValueOrDefault(unit) is not { } own ? null : card switch { ReportCards.Found => own.Found, ReportCards.PutRight => own.PutRight, _ => (double?)null };
            return new(card, value?.Value, value is null ? null : (ObservationState)value.State, derived);
        }
    }
}
