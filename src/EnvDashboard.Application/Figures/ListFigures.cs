using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain.Figures;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Figures;

/// <summary>Sourced figures by place and indicator, each beside what contradicts it: both values are kept, neither is chosen.</summary>
public sealed class ListFigures(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries)
{
    public async Task<Page<FigureView>> ExecuteAsync(Actor actor, FigureFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var figures = FigureQuery.Of(db, filter);
        var total = await figures.CountAsync(cancellationToken);
        var rows = await figures.AsNoTracking().OrderBy(f => f.Place).ThenBy(f => f.Indicator).ThenBy(f => f.Id).Skip(page.Skip).Take(page.Size).ToListAsync(cancellationToken);
        var (places, indicators, sheets) = (rows.Select(r => r.Place).Distinct().ToList(), rows.Select(r => r.Indicator).Distinct().ToList(), rows.Select(r => r.SheetId).Distinct().ToList());
        var near = (await db.SourcedFigures.AsNoTracking().Where(f => f.RemovedAt == null && places.Contains(f.Place) && indicators.Contains(f.Indicator)).ToListAsync(cancellationToken)).ToLookup(SubjectOf);
        var names = await db.SubmissionSheets.Where(s => sheets.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        return page.Of([.. rows.Select(r => View(known, r, near[SubjectOf(r)], names[r.SheetId]))], total);
    }

    private static string SubjectOf(SourcedFigureRow row) => string.Join('|', row.Place, row.Indicator, row.Qualifier, row.When);

    private static FigureView View(DictionarySnapshot known, SourcedFigureRow f, IEnumerable<SourcedFigureRow> alike, string sheet)
    {
        var unit = known.UnitIds.TryGetValue(f.Place, out var id) ? known.Units[id] : null;
        var others = alike.Where(o => o.Id != f.Id && (o.Value != f.Value || o.Raw != f.Raw || o.Measure != f.Measure)).OrderBy(o => o.Id).Select(o => new OtherFigure(o.Id, o.Value, o.Raw, o.Measure, o.Source, o.Line, o.Note));
        return new(
            f.Id, f.Place, unit?.Name ?? f.PlaceName ?? f.Place, unit?.NameEn, f.Category, f.Domain, f.Indicator, f.IndicatorEn, f.Value, f.Raw, f.Measure, f.Qualifier, f.When, f.Numerator, f.Denominator, f.Direction, f.Note,
            f.Source, f.Line, [.. others], FigureChecks.PartsGive(f.Value, f.Measure, f.Numerator, f.Denominator), f.SubmissionId, sheet, f.Cell);
    }
}
