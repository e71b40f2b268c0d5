using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Looks a text up in the corrections that a person made for this layout.</summary>
internal static class Corrections
{
    /// <summary>Null when there is no correction, or one for an indicator that no longer exists (which <see cref="Stale"/> tells).</summary>
    public static TermMatch? Find(LayoutProfile? profile, string header, IndicatorFinder indicators)
    {
        if (profile is null || !profile.Columns.TryGetValue(LayoutFingerprint.HeaderKey(header), out var code)) return null;
        if (code == LayoutProfile.Ignore) return TermMatch.Ignored;
        return indicators.IndexOfCode(code) is >= 0 and var index ? new(index, MatchedBy.Profile) : null;
    }

    public static TermMatch? Find(LayoutProfile? profile, string unit, UnitFinder units)
    {
        if (profile is null || profile.Units.Count == 0 || !profile.Units.TryGetValue(LayoutFingerprint.UnitKey(unit), out var code)) return null;
        return units.IndexOfCode(code) is >= 0 and var index ? new(index, MatchedBy.Profile) : null;
    }

    /// <summary>Corrections that point to what the dictionaries no longer hold.</summary>
    public static IEnumerable<(string Text, string Code)> Stale(LayoutProfile profile, IndicatorFinder indicators, UnitFinder units) =>
        profile.Columns.Where(c => c.Value != LayoutProfile.Ignore && indicators.IndexOfCode(c.Value) < 0)
            .Concat(profile.Units.Where(u => units.IndexOfCode(u.Value) < 0)).Select(p => (p.Key, p.Value));
}
