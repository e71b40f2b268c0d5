using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain.Supervision;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Supervision;

/// <summary>Makes views of measures.</summary>
internal static class MeasureQuery
{
    public static async Task<IReadOnlyList<MeasureView>> ViewsAsync(AppDb db, DictionarySnapshot known, IReadOnlyList<SupervisionMeasureRow> rows, DateOnly today, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => r.Id).ToList();
        var items = await db.SupervisionItems.Where(i => ids.Contains(i.MeasureId)).GroupBy(i => i.MeasureId).Select(g => new { g.Key, Items = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Items, cancellationToken);
        return [.. rows.Select(r => new MeasureView(
            r.Id, GetRanking.Reference(known, r.UnitId), r.Rung, r.Year, r.Number, r.Subject, r.IssuedOn, r.IssuedBy, r.Due, r.State, LadderRules.IsOverdue(r.State, r.Due, today), r.ClosedOn, r.Cause,
            items.GetValueOrDefault(r.Id)))];
    }
}
