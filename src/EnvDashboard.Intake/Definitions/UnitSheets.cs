using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Units;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Definitions;

/// <summary>Reads units 单位.</summary>
internal static class UnitSheets
{
    public static IReadOnlyList<Unit> Read(IReadOnlyList<DefinitionTable> tables, KnownDictionaries known, FindingList findings)
    {
        if (tables.Count == 0) return [];
        var before = known.Units.ToDictionary(u => u.Code, StringComparer.Ordinal);
        var read = new List<(Unit Unit, DefinitionRow Row)>();
        foreach (var (code, row) in RowsByCode.Of(tables, "code", findings)) read.Add((Unit(code, row, before.GetValueOrDefault(code)), row));
        var all = new Dictionary<string, Unit>(before, StringComparer.Ordinal);
        foreach (var (unit, _) in read) all[unit.Code] = unit;
        var names = read.Exists(r => r.Unit.ParentCode is { } parent && !all.ContainsKey(parent)) ? new UnitFinder([.. all.Values]) : null;
        for (var i = 0; i < read.Count; i++)
        {
            var (unit, row) = read[i];
            if (unit.ParentCode is null || all.ContainsKey(unit.ParentCode)) continue;
            // A parent may also be given by its name, when only one unit bears it.
            var match = names!.Find(unit.ParentCode);
            if (match.Found) read[i] = (unit with { ParentCode = names.Units[match.Index].Code }, row);
            else if (match.IsAmbiguous) row.Error(FindingCodes.AmbiguousUnit, "parent", unit.ParentCode, unit.ParentCode, names.Describe(match.Candidates!));
            else row.Error(FindingCodes.UnknownParent, "parent", unit.ParentCode, unit.ParentCode);
            all[unit.Code] = read[i].Unit;
        }
        foreach (var (unit, row) in read)
        {
            if (IsOwnAncestor(unit, all)) row.Error(FindingCodes.ParentCycle, "parent", unit.ParentCode, unit.Code);
        }
        return [.. read.Select(r => r.Unit)];
    }

    private static Unit Unit(string code, DefinitionRow row, Unit? known)
    {
        var unit = new Unit
        {
            Code = code,
            Name = RowsByCode.Name(row, known?.Name, code),
            NameEn = row.Text("name_en", known?.NameEn),
            Kind = row.Word("kind", known?.Kind ?? UnitKind.Other, UnitKind.Other),
            ParentCode = row.Text("parent", known?.ParentCode),
            City = row.Text("city", known?.City),
            Province = row.Text("province", known?.Province),
            Aliases = row.List("aliases", known?.Aliases),
            ValidFrom = row.Day("valid_from", known?.ValidFrom, lastDay: false),
            ValidTo = row.Day("valid_to", known?.ValidTo, lastDay: true),
            Invented = row.YesNo("invented", known?.Invented ?? false),
        };
        if (unit.ValidTo < unit.ValidFrom) row.Error(FindingCodes.DatesReversed, "valid_to", row.Text("valid_to"));
        return unit;
    }

    private static bool IsOwnAncestor(Unit unit, Dictionary<string, Unit> all)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        for (var parent = unit.ParentCode; parent is not null && visited.Add(parent); parent = all.GetValueOrDefault(parent)?.ParentCode)
        {
            if (parent == unit.Code) return true;
        }
        return false;
    }
}
