using EnvDashboard.Application.Access;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.SavedViews;

/// <summary>The views kept of a page, or of every page the asker may open, by page and name.</summary>
public sealed class ListSavedViews(IDbContextFactory<AppDb> factory)
{
    public async Task<IReadOnlyList<SavedView>> ExecuteAsync(Actor actor, string? page, CancellationToken cancellationToken)
    {
        var pages = SavedViewPages.All.Where(p => actor.May(p.Value) && (page is null || p.Key == page)).Select(p => p.Key).ToList();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.SavedViews.Where(v => pages.Contains(v.Page)).OrderBy(v => v.Page).ThenBy(v => v.Name)
            .Select(v => new SavedView(v.Id, v.Page, v.Name, v.Query, v.SavedBy, v.SavedAt, v.SavedBy == actor.Name)).ToListAsync(cancellationToken);
    }
}
