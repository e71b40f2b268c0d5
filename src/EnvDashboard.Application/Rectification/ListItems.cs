using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

/// <summary>
/// Items of the ledger in force, in the order in which they came. The ids of a page are found in an index first and its items opened
/// then: asked for whole items at once, SQLite with statistics prefers to go through the table, and a deep page or a rare word costs all
/// of it.
/// </summary>
public sealed class ListItems(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, LedgerCounts counts, TimeProvider time)
{
    private const int Few = 5_000;

    public async Task<Page<ItemView>> ExecuteAsync(Actor actor, ItemFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var choice = ItemChoice.Of(known, filter);
        var items = ItemQuery.Of(db, choice, today);
        var (ids, total) = choice.OfCounts
            ? (await items.OrderBy(i => i.Id).Select(i => i.Id).Skip(page.Skip).Take(page.Size).ToListAsync(cancellationToken), (await counts.CurrentAsync(db, today, cancellationToken)).Where(choice.Fits).Sum(c => c.Items))
            : await FoundAsync(items, page, cancellationToken);
        var rows = await db.RectificationItems.AsNoTracking().Where(i => ids.Contains(i.Id)).OrderBy(i => i.Id).ToListAsync(cancellationToken);
        return page.Of([.. rows.Select(r => ItemQuery.View(known, r, today))], total);
    }

    /// <summary>Few items are found and counted in one pass; of many the page is found at once, and only the count goes through all.</summary>
    private static async Task<(List<int> Ids, int Total)> FoundAsync(IQueryable<RectificationItemRow> items, PageRequest page, CancellationToken cancellationToken)
    {
        var most = Math.Max(Few, page.Skip + page.Size);
        var found = await items.OrderBy(i => i.Id).Select(i => i.Id).Take(most + 1).ToListAsync(cancellationToken);
        return ([.. found.Skip(page.Skip).Take(page.Size)], found.Count <= most ? found.Count : await items.CountAsync(cancellationToken));
    }
}
