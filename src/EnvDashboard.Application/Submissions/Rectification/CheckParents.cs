using EnvDashboard.Domain.Findings;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Application.Submissions.Rectification;

/// <summary>Every parent must be an item of the same unit and period, in the ledger or in force, and no way upward may come back.</summary>
internal static class CheckParents
{
    /// <param name="inForce">Items in force with the numbers of their parents.</param>
    public static void Execute(IReadOnlyList<StagedItem> items, IEnumerable<(ItemKey Key, string? Parent)> inForce, FindingList findings)
    {
        if (items.All(i => i.Entry.ParentNo is null)) return;
        var parents = inForce.ToDictionary(i => i.Key, i => i.Parent);
        foreach (var item in items)
        {
            var key = KeyOf(item);
            parents[key] = item.Entry.ParentNo ?? parents.GetValueOrDefault(key);
        }
        foreach (var item in items.Where(i => i.Entry.ParentNo is not null))
        {
            var (key, parent) = (KeyOf(item), item.Entry.ParentNo!);
            if (!parents.ContainsKey(key with { No = parent }))
                findings.Add(Finding.Error(FindingCodes.LedgerParentUnknown, item.Sheet, item.ParentCell, parent, parent, key.Unit, key.Period));
            else if (ComesBack(key, parents))
                findings.Add(Finding.Error(FindingCodes.LedgerParentCycle, item.Sheet, item.ParentCell, parent, item.ItemNo));
        }
    }

    private static bool ComesBack(ItemKey start, Dictionary<ItemKey, string?> parents)
    {
        var steps = 0;
        for (var at = start; parents.GetValueOrDefault(at) is { } up; at = at with { No = up })
        {
            if (up == start.No || ++steps > parents.Count) return true;
        }
        return false;
    }

    private static ItemKey KeyOf(StagedItem item) => new(item.UnitCode, item.Period.Code, item.ItemNo);
}
