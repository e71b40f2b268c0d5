using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.SavedViews;

/// <summary>Forgets a view: by whoever saved it, or by an administrator.</summary>
public sealed class RemoveSavedView(IDbContextFactory<AppDb> factory, TimeProvider time)
{
    public async Task ExecuteAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var row = await db.SavedViews.SingleOrDefaultAsync(v => v.Id == id, cancellationToken)
            ?? throw new NotFoundException("view", id.ToString(CultureInfo.InvariantCulture));
        if (row.SavedBy != actor.Name) actor.Require(Permission.ManageAccess);
        db.SavedViews.Remove(row);
        db.Audit.Add(new AuditRow { At = time.GetUtcNow().UtcDateTime, Actor = actor.Name, Action = "view.removed", Subject = row.Page + " " + row.Name, Details = Text.Shorten(row.Query, 4000) });
        await db.SaveChangesAsync(cancellationToken);
    }
}
