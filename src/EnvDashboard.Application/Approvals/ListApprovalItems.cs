using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Approvals;

/// <summary>Items of the catalogue in force, in the order in which they came.</summary>
public sealed class ListApprovalItems(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries)
{
    public async Task<Page<ApprovalItemView>> ExecuteAsync(Actor actor, ApprovalItemFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var items = ApprovalItemQuery.Of(db, known, filter);
        var total = await items.CountAsync(cancellationToken);
        var rows = await items.AsNoTracking().OrderBy(i => i.Id).Skip(page.Skip).Take(page.Size).ToListAsync(cancellationToken);
        return page.Of([.. rows.Select(r => ApprovalItemQuery.View(known, r))], total);
    }
}
