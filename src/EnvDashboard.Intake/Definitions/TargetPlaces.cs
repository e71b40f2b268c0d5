using EnvDashboard.Domain.Units;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.Definitions;

/// <summary>Finds the group and the unit that a target is set for.</summary>
internal sealed class TargetPlaces(IReadOnlyList<Unit> units, IReadOnlyList<PeerGroup> groups)
{
    private UnitFinder? finder;

    /// <summary>Code of the group named by code or name; null when the cell is empty or names none, which has then been reported.</summary>
    public string? Group(DefinitionRow row)
    {
        if (row.Text("group") is not { } written) return null;
        var key = TextKey.Of(written);
        var found = groups.FirstOrDefault(g => TextKey.Of(g.Code) == key) ?? groups.FirstOrDefault(g => TextKey.Of(g.Name) == key || (g.NameEn is not null && TextKey.Of(g.NameEn) == key));
        if (found is null) row.Error(FindingCodes.UnknownGroup, "group", written, written);
        return found?.Code;
    }

    public string? Unit(DefinitionRow row)
    {
        if (row.Text("unit") is not { } written) return null;
        finder ??= new(units);
        var match = finder.Find(written);
        if (match.Found) return finder.Units[match.Index].Code;
        if (match.IsAmbiguous) row.Error(FindingCodes.AmbiguousUnit, "unit", written, written, finder.Describe(match.Candidates!));
        else row.Error(FindingCodes.UnknownUnit, "unit", written, written);
        return null;
    }
}
