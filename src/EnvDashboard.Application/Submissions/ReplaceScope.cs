using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Application.Submissions;

/// <summary>
/// Whose values replace mode may empty: the units of the smallest group that, in the period, holds every unit of the workbook; where
/// there is none, only the units the workbook names. A workbook of the parks never touches the districts.
/// </summary>
internal static class ReplaceScope
{
    public static IReadOnlySet<int> Units(DictionarySnapshot known, Period period, IReadOnlyCollection<string> unitCodes)
    {
        var named = unitCodes.Where(known.UnitIds.ContainsKey).Select(c => known.UnitIds[c]).ToHashSet();
        var group = known.Groups.Values
            .Select(g => known.Members(g.Code, period))
            .Where(members => named.IsSubsetOf(members))
            .MinBy(members => members.Count);
        return group is null ? named : group.ToHashSet();
    }
}
