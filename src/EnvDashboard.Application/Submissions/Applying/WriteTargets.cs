using EnvDashboard.Domain.Targets;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Applying;

/// <summary>Stores targets: one that is there already (same indicator, kind, group, unit and first day) is changed. Runs in the caller's transaction.</summary>
internal static class WriteTargets
{
    public static async Task ExecuteAsync(AppDb db, IReadOnlyList<IndicatorTarget> targets, CancellationToken cancellationToken)
    {
        if (targets.Count == 0) return;
        var indicators = await db.Indicators.ToDictionaryAsync(i => i.Code, i => i.Id, StringComparer.Ordinal, cancellationToken);
        var groups = await db.Groups.ToDictionaryAsync(g => g.Code, g => g.Id, StringComparer.Ordinal, cancellationToken);
        var units = await db.Units.ToDictionaryAsync(u => u.Code, u => u.Id, StringComparer.Ordinal, cancellationToken);
        var rows = await db.Targets.ToDictionaryAsync(t => (t.IndicatorId, t.Kind, t.GroupId, t.UnitId, t.From), cancellationToken);
        foreach (var target in targets)
        {
            var key = (
                indicators[target.IndicatorCode], target.Kind, target.GroupCode is null ? (int?)null : groups[target.GroupCode],
                target.UnitCode is null ? (int?)null : units[target.UnitCode], target.From);
            if (!rows.TryGetValue(key, out var row))
            {
                row = new TargetRow { IndicatorId = key.Item1, Kind = key.Kind, GroupId = key.Item3, UnitId = key.Item4, From = key.From };
                db.Targets.Add(row);
            }
            (row.Value, row.Low, row.High, row.To, row.Source) = (target.Value, target.Low, target.High, target.To, target.Source);
        }
        await db.SaveChangesAsync(cancellationToken);
    }
}
