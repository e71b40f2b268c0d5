using System.Globalization;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Definitions;

/// <summary>Reads vetoes 一票否决: what value of which indicator sets the composite to 0 or caps it.</summary>
internal static class VetoSheets
{
    public static IReadOnlyList<Veto> Read(DefinitionTable table, IndicatorFinder indicators, double scaleMax, FindingList findings)
    {
        var vetoes = new List<Veto>();
        var places = new Dictionary<(string, Band), string>();
        foreach (var cells in table.Rows)
        {
            var row = new DefinitionRow(table, cells, findings);
            var errors = findings.Errors;
            var indicator = IndicatorOfRow.Find(row, indicators);
            if (indicator is null && row.Text("indicator") is null) row.Error(FindingCodes.IndicatorMissing, "indicator", null);
            var veto = new Veto(indicator?.Code ?? "", Condition(row, indicator?.IsPercent ?? true), CapAt(row, scaleMax));
            if (findings.Errors > errors) continue;
            if (places.TryAdd((veto.IndicatorCode, veto.Condition), row.Cell("condition"))) vetoes.Add(veto);
            else row.Error(FindingCodes.DuplicateCode, "condition", row.Text("condition"), $"{veto.IndicatorCode} {row.Text("condition")}",
                places[(veto.IndicatorCode, veto.Condition)]);
        }
        return vetoes;
    }

    private static Band Condition(DefinitionRow row, bool percent)
    {
        var written = row.Text("condition") ?? "";
        if (ConditionText.TryRead(written, out var condition, out var inPercent) && (percent || !inPercent)) return condition;
        row.Error(FindingCodes.BadCondition, "condition", written, written);
        return default;
    }

    private static double CapAt(DefinitionRow row, double scaleMax)
    {
        var cap = row.Real("cap_at") ?? 0;
        if (cap >= 0 && cap <= scaleMax) return cap;
        var written = row.Text("cap_at") ?? "";
        row.Error(FindingCodes.NumberOutOfRange, "cap_at", written, written, "0", scaleMax.ToString("R", CultureInfo.InvariantCulture));
        return 0;
    }
}
