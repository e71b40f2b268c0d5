using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Domain.Rectification;

namespace EnvDashboard.Web.Components.Pages.Overview;

/// <summary>The rectification ledger of a group in three figures. A completion ratio names its level: the one with most items is shown, and no other is added to it.</summary>
/// <param name="Level">Null = the items shown give no level.</param>
/// <param name="Overdue">Of all levels.</param>
/// <param name="OverdueByUnit">Units with overdue items, those with most first.</param>
public sealed record LedgerFigures(RectificationLevel? Level, int Total, int Claimed, int Verified, int NotStated, int Overdue, IReadOnlyList<(string Unit, int Items)> OverdueByUnit)
{
    /// <param name="byUnit">Ratios of the group's units.</param>
    /// <returns>Null when the ledger holds nothing of them.</returns>
    public static LedgerFigures? Of(IReadOnlyList<RatioView> byUnit)
    {
        if (byUnit.Count == 0) return null;
        var level = byUnit.GroupBy(r => r.Level).OrderByDescending(g => g.Sum(r => r.Total)).First();
        var overdue = byUnit.GroupBy(r => r.Key!, StringComparer.Ordinal).Select(g => (Unit: g.Key, Items: g.Sum(r => r.Overdue))).Where(u => u.Items > 0)
            .OrderByDescending(u => u.Items).ThenBy(u => u.Unit, StringComparer.Ordinal).ToList();
        return new(
            level.Key, level.Sum(r => r.Total), level.Sum(r => r.ClaimedCompleted), level.Sum(r => r.VerifiedCompleted), level.Sum(r => r.NotStated), overdue.Sum(u => u.Items), overdue);
    }
}
