using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

/// <summary>Items of the ledger in force, in the order in which they came.</summary>
public sealed class ListItems(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, TimeProvider time)
{
    public async Task<Page<ItemView>> ExecuteAsync(Actor actor, ItemFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var items = ItemQuery.Of(db, known, filter, today);
        var total = await items.CountAsync(cancellationToken);
        var rows = await items.AsNoTracking().OrderBy(i => i.Id).Skip(page.Skip).Take(page.Size).ToListAsync(cancellationToken);
        return page.Of([.. rows.Select(r => ItemQuery.View(known, r, today))], total);
    }
}
