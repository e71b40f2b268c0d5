using EnvDashboard.Domain.Indicators;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.Definitions;

/// <summary>Finds the indicator that a definition row names by code, name or alias.</summary>
internal static class IndicatorOfRow
{
    /// <summary>Null when the cell is empty, or names none or several, which has then been reported.</summary>
    public static Indicator? Find(DefinitionRow row, IndicatorFinder indicators)
    {
        if (row.Text("indicator") is not { } written) return null;
        var match = indicators.Find(written);
        if (match.Found) return indicators.Indicators[match.Index];
        if (match.IsAmbiguous) row.Error(FindingCodes.AmbiguousIndicator, "indicator", written, written, indicators.Describe(match.Candidates!));
        else row.Error(FindingCodes.UnknownIndicator, "indicator", written, written, indicators.Closest(written) ?? "—");
        return null;
    }
}
