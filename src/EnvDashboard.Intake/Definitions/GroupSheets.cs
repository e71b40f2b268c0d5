using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Units;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Definitions;

/// <summary>Reads groups 排名组: the memberships listed for a unit in a group replace that unit's earlier ones; other members stay.</summary>
internal static class GroupSheets
{
    private sealed class Draft(string code, DefinitionRow first)
    {
        public string Code => code;
        public DefinitionRow First => first;
        public string? Name { get; set; }
        public string? NameEn { get; set; }
        public List<GroupMembership> Members { get; } = [];
        public HashSet<GroupMembership> Seen { get; } = [];
    }

    public static IReadOnlyList<PeerGroup> Read(IReadOnlyList<DefinitionTable> tables, KnownDictionaries known, UnitFinder units, FindingList findings)
    {
        var drafts = new Dictionary<string, Draft>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            foreach (var cells in table.Rows) ReadRow(new(table, cells, findings), drafts, units);
        }
        var before = known.Groups.ToDictionary(g => g.Code, StringComparer.Ordinal);
        return [.. drafts.Values.Select(draft => Merge(draft, before.GetValueOrDefault(draft.Code)))];
    }

    private static void ReadRow(DefinitionRow row, Dictionary<string, Draft> drafts, UnitFinder units)
    {
        if (row.Text("group") is not { } code)
        {
            row.Error(FindingCodes.CodeMissing, "group", null, "group");
            return;
        }
        if (!drafts.TryGetValue(code, out var draft)) drafts[code] = draft = new(code, row);
        draft.Name ??= row.Text("group_name");
        draft.NameEn ??= row.Text("group_name_en");
        if (Unit(row, units) is not { } unit) return;
        var member = new GroupMembership(unit, row.Day("from", null, lastDay: false), row.Day("to", null, lastDay: true));
        if (member.To < member.From) row.Error(FindingCodes.DatesReversed, "to", row.Text("to"));
        else if (draft.Seen.Add(member)) draft.Members.Add(member);
        else row.Inform(FindingCodes.DuplicateMembership, "unit", row.Text("unit"), unit, code);
    }

    private static string? Unit(DefinitionRow row, UnitFinder units)
    {
        if (row.Text("unit") is not { } text)
        {
            row.Error(FindingCodes.UnitMissing, "unit", null);
            return null;
        }
        var match = units.Find(text);
        if (match.Found) return units.Units[match.Index].Code;
        if (match.IsAmbiguous) row.Error(FindingCodes.AmbiguousUnit, "unit", text, text, units.Describe(match.Candidates!));
        else row.Error(FindingCodes.UnknownUnit, "unit", text, text);
        return null;
    }

    private static PeerGroup Merge(Draft draft, PeerGroup? known)
    {
        var name = draft.Name ?? known?.Name;
        if (name is null) draft.First.Error(FindingCodes.NameMissing, "group_name", null, draft.Code);
        var listed = draft.Members.Select(m => m.UnitCode).ToHashSet(StringComparer.Ordinal);
        return new PeerGroup
        {
            Code = draft.Code,
            Name = name ?? draft.Code,
            NameEn = draft.NameEn ?? known?.NameEn,
            Members = [.. (known?.Members ?? []).Where(m => !listed.Contains(m.UnitCode)), .. draft.Members],
        };
    }
}
