using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

/// <summary>
/// Items of the ledger in force, in the order in which they came. The ids of a page are found in an index first and its items opened
/// then: asked for whole items at once, SQLite with statistics prefers to go through the table, and a deep page or a rare word costs all
/// of it.
/// </summary>
public sealed class ListItems(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, LedgerCounts counts, TimeProvider time)
{
    public async Task<Page<ItemView>> ExecuteAsync(Actor actor, ItemFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var choice = ItemChoice.Of(known, filter);
        var items = ItemQuery.Of(db, choice, today);
        var total = choice.OfCounts ? (await counts.CurrentAsync(db, today, cancellationToken)).Where(choice.Fits).Sum(c => c.Items) : await items.CountAsync(cancellationToken);
        var ids = await items.OrderBy(i => i.Id).Select(i => i.Id).Skip(page.Skip).Take(page.Size).ToListAsync(cancellationToken);
        var rows = await db.RectificationItems.AsNoTracking().Where(i => ids.Contains(i.Id)).OrderBy(i => i.Id).ToListAsync(cancellationToken);
        return page.Of([.. rows.Select(r => ItemQuery.View(known, r, today))], total);
    }
}
