using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

/// <param name="Value">In the indicator's unit of measure: % for shares, measures per item for RECT_MEASURES.</param>
public sealed record LedgerFigure(string Unit, string Indicator, string Period, double Value, double Numerator, double Denominator);

/// <summary>
/// What the ledger of a period says in figures, by unit and environment. How fully it accounts for itself, of all items: share with a
/// stated state (<c>RECT_STATED_Ex</c>) and with a headline figure (<c>RECT_FIGURE_Ex</c>), measures per item (<c>RECT_MEASURES_Ex</c>).
/// How far it has come, of the items with nothing below them, so that nothing counts twice: share claimed (<c>RECT_CLAIMED_Ex</c>) and
/// verified (<c>RECT_VERIFIED_Ex</c>) as completed, and overdue of those with a deadline (<c>RECT_OVERDUE_Ex</c>). What has no base has no
/// figure: missing is not zero.
/// </summary>
public sealed class ComputeLedgerFigures(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, TimeProvider time)
{
    public async Task<IReadOnlyList<LedgerFigure>> ExecuteAsync(Actor actor, string periodText, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        if (!PeriodText.TryParse(periodText, out var period)) throw new InvalidInputException(new FieldError("period", "not_a_period", periodText));
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var periodId = known.PeriodIds.GetValueOrDefault(period.Code, -1);
        var figures = new List<LedgerFigure>();
        foreach (var part in (IEnumerable<LedgerFigure>[])[.. await AccountAsync(db, known, periodId, cancellationToken), .. await ProgressAsync(db, known, periodId, cancellationToken)]) figures.AddRange(part);
        return [.. figures.OrderBy(f => f.Unit, StringComparer.Ordinal).ThenBy(f => f.Indicator, StringComparer.Ordinal)];
    }

    private static async Task<IEnumerable<IEnumerable<LedgerFigure>>> AccountAsync(AppDb db, DictionarySnapshot known, int period, CancellationToken cancellationToken)
    {
        var counts = await db.RectificationItems.Where(i => i.RemovedAt == null && i.PeriodId == period && i.CategoryId != null)
            .GroupBy(i => new { i.UnitId, i.CategoryId })
            .Select(g => new
            {
                g.Key.UnitId,
                CategoryId = g.Key.CategoryId!.Value,
                Total = g.Count(),
                Stated = g.Count(i => i.Claimed != RectificationState.NotStated),
                Figures = g.Count(i => i.KeyFigure != null),
                Measures = g.Sum(i => i.Measures ?? 0),
                WithMeasures = g.Count(i => i.Measures != null),
            })
            .ToListAsync(cancellationToken);
        return counts.Select(c => new Place(known, c.UnitId, c.CategoryId, period)).Zip(counts, (place, c) => place.Of(
            ("STATED", 100, c.Stated, c.Total), ("FIGURE", 100, c.Figures, c.Total),
            // Items of which nobody counted the measures have not "no measures".
            ("MEASURES", 1, c.Measures, c.WithMeasures)));
    }

    private async Task<IEnumerable<IEnumerable<LedgerFigure>>> ProgressAsync(AppDb db, DictionarySnapshot known, int period, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        var counts = await db.RectificationItems
            .Where(i => i.RemovedAt == null && i.PeriodId == period && i.CategoryId != null && !db.RectificationItems.Any(below => below.ParentId == i.Id && below.RemovedAt == null))
            .GroupBy(i => new { i.UnitId, i.CategoryId })
            .Select(g => new
            {
                g.Key.UnitId,
                CategoryId = g.Key.CategoryId!.Value,
                Total = g.Count(),
                Claimed = g.Count(i => i.Claimed == RectificationState.Completed),
                Verified = g.Count(i => i.Verified == RectificationState.Completed),
                WithDue = g.Count(i => i.Due != null),
                Overdue = g.Count(i => i.Due < today && i.Claimed != RectificationState.Completed && (i.Clearance == Clearance.Open || i.Clearance == Clearance.Reopened)),
            })
            .ToListAsync(cancellationToken);
        return counts.Select(c => new Place(known, c.UnitId, c.CategoryId, period)).Zip(counts, (place, c) => place.Of(
            ("CLAIMED", 100, c.Claimed, c.Total), ("VERIFIED", 100, c.Verified, c.Total), ("OVERDUE", 100, c.Overdue, c.WithDue)));
    }

    private sealed record Place(DictionarySnapshot Known, int Unit, int Category, int Period)
    {
        public IEnumerable<LedgerFigure> Of(params (string Name, double Scale, int Numerator, int Denominator)[] shares) =>
            shares.Where(s => s.Denominator > 0).Select(s => new LedgerFigure(
                Known.Units[Unit].Code, $"RECT_{s.Name}_{Known.Categories[Category].Code}", Known.Periods[Period].Code, s.Scale * s.Numerator / s.Denominator, s.Numerator, s.Denominator));
    }
}
