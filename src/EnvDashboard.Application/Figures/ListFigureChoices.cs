using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Figures;

/// <summary>Places, domains, periods and documents of the figures in force, with how many each has.</summary>
public sealed class ListFigureChoices(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries)
{
    public async Task<FigureChoices> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var figures = db.SourcedFigures.Where(f => f.RemovedAt == null);
        var places = await figures.GroupBy(f => f.Place).Select(g => new { g.Key, Name = g.Max(f => f.PlaceName), Figures = g.Count() }).ToListAsync(cancellationToken);
        return new(
            [.. places.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => known.UnitIds.TryGetValue(p.Key, out var id)
                ? new FigureChoice(p.Key, known.Units[id].Name, known.Units[id].NameEn, p.Figures) : new FigureChoice(p.Key, p.Name ?? p.Key, null, p.Figures))],
            await OfAsync(figures.GroupBy(f => f.Domain), cancellationToken),
            await OfAsync(figures.GroupBy(f => f.When), cancellationToken),
            await OfAsync(figures.GroupBy(f => f.Source), cancellationToken));
    }

    private static async Task<IReadOnlyList<FigureChoice>> OfAsync(IQueryable<IGrouping<string?, SourcedFigureRow>> groups, CancellationToken cancellationToken) =>
        [.. (await groups.Select(g => new { g.Key, Figures = g.Count() }).ToListAsync(cancellationToken)).Where(g => g.Key is not null).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new FigureChoice(g.Key!, g.Key!, null, g.Figures))];
}
