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
/// How fully the ledger of a period accounts for itself, by unit and environment: share of items with a stated state
/// (<c>RECT_STATED_Ex</c>), with a headline figure (<c>RECT_FIGURE_Ex</c>), and measures per item (<c>RECT_MEASURES_Ex</c>). An
/// environment without items has no figure: missing is not zero.
/// </summary>
public sealed class ComputeLedgerFigures(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries)
{
    public async Task<IReadOnlyList<LedgerFigure>> ExecuteAsync(Actor actor, string periodText, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        if (!PeriodText.TryParse(periodText, out var period)) throw new InvalidInputException(new FieldError("period", "not_a_period", periodText));
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var periodId = known.PeriodIds.GetValueOrDefault(period.Code, -1);
        var counts = await db.RectificationItems.Where(i => i.RemovedAt == null && i.PeriodId == periodId && i.CategoryId != null)
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
        return
        [
            .. counts
                .Select(c => (Unit: known.Units[c.UnitId].Code, Category: known.Categories[c.CategoryId].Code, Counts: c))
                .OrderBy(c => c.Unit, StringComparer.Ordinal).ThenBy(c => c.Category, StringComparer.Ordinal)
                .SelectMany(c => Figures(c.Unit, c.Category, period.Code, c.Counts.Total, c.Counts.Stated, c.Counts.Figures, c.Counts.Measures, c.Counts.WithMeasures)),
        ];
    }

    private static IEnumerable<LedgerFigure> Figures(string unit, string category, string period, int total, int stated, int figures, int measures, int withMeasures)
    {
        yield return new(unit, $"RECT_STATED_{category}", period, 100.0 * stated / total, stated, total);
        yield return new(unit, $"RECT_FIGURE_{category}", period, 100.0 * figures / total, figures, total);
        // Items of which nobody counted the measures have not "no measures".
        if (withMeasures > 0) yield return new(unit, $"RECT_MEASURES_{category}", period, (double)measures / withMeasures, measures, withMeasures);
    }
}
