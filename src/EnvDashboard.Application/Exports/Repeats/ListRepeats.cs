using EnvDashboard.Application.Access;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Repeats;

/// <summary>All saved choices that are made again by themselves.</summary>
public sealed class ListRepeats(IDbContextFactory<AppDb> factory)
{
    public async Task<IReadOnlyList<RepeatView>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Export);
        var all = actor.May(Permission.ManageAccess);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await (
            from repeat in db.ExportRepeats
            join view in db.SavedViews on repeat.SavedViewId equals view.Id
            orderby view.Name, repeat.Kind
            select new RepeatView(
                repeat.Id, view.Id, view.Name, repeat.Kind, repeat.Language, repeat.GroupCode, repeat.SchemeCode, repeat.LastPeriod, repeat.AskedBy, repeat.AskedAt,
                all || repeat.AskedBy == actor.Name)).ToListAsync(cancellationToken);
    }
}
