using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Supervision;

/// <summary>One measure with its items, its place on the ladder and its history, the latest first.</summary>
public sealed class GetMeasure(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, TimeProvider time)
{
    public async Task<MeasureDetail> ExecuteAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var row = await db.SupervisionMeasures.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellationToken)
            ?? throw new NotFoundException("measure", id.ToString(CultureInfo.InvariantCulture));
        var near = await db.SupervisionMeasures.AsNoTracking().Where(m => m.FollowsId == id || m.Id == row.FollowsId).OrderBy(m => m.Id).ToListAsync(cancellationToken);
        var views = (await MeasureQuery.ViewsAsync(db, known, [row, .. near], today, cancellationToken)).ToDictionary(v => v.Id);
        var items = await (
            from link in db.SupervisionItems
            where link.MeasureId == id
            join item in db.RectificationItems on link.ItemId equals item.Id
            orderby item.Id
            select new MeasureItem(item.Id, item.ItemNo, item.Title)).ToListAsync(cancellationToken);
        var history = await db.SupervisionEvents.AsNoTracking().Where(e => e.MeasureId == id).OrderByDescending(e => e.Id)
            .Select(e => new MeasureEvent(e.At, e.By, e.StateBefore, e.State, e.DueBefore, e.Due, e.Text)).ToListAsync(cancellationToken);
        return new(
            views[id], row.Text, row.Outcome, items, row.FollowsId is { } below ? views[below] : null, [.. near.Where(m => m.FollowsId == id).Select(m => views[m.Id])], history);
    }
}
