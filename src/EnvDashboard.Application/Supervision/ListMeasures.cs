using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Supervision;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Supervision;

/// <summary>Measures of supervision, the latest first.</summary>
public sealed class ListMeasures(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, TimeProvider time)
{
    public async Task<Page<MeasureView>> ExecuteAsync(Actor actor, MeasureFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var rows = db.SupervisionMeasures.AsNoTracking();
        if (filter.Unit is { } code)
        {
            var unit = known.UnitIds.TryGetValue(code, out var id) ? id : throw new NotFoundException("unit", code);
            rows = rows.Where(m => m.UnitId == unit);
        }
        if (filter.Rung is { } rung) rows = rows.Where(m => m.Rung == rung);
        if (filter.State is { } state) rows = rows.Where(m => m.State == state);
        if (filter.Year is { } year) rows = rows.Where(m => m.Year == year);
        if (filter.Overdue == true) rows = rows.Where(m => m.State == MeasureState.Due && m.Due < today);
        if (filter.Overdue == false) rows = rows.Where(m => m.State != MeasureState.Due || m.Due == null || m.Due >= today);
        var total = await rows.CountAsync(cancellationToken);
        var shown = await rows.OrderByDescending(m => m.Id).Skip(page.Skip).Take(page.Size).ToListAsync(cancellationToken);
        return page.Of(await MeasureQuery.ViewsAsync(db, known, shown, today, cancellationToken), total);
    }
}
