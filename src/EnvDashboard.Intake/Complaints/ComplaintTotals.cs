using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Registers;

namespace EnvDashboard.Intake.Complaints;

/// <summary>Rows whose topic or platform says that they add up the others; they are passed over, as their parts are there.</summary>
internal static class ComplaintTotals
{
    private static readonly HashSet<string> All = [.. new[] { "全部", "所有", "all", "全部主题", "全部平台", "各平台合计", "各主题合计" }.Select(TextKey.Of)];

    public static bool IsOne(in RegisterCells cells)
    {
        foreach (var key in new[] { "platform", "topic" })
        {
            var text = cells.At(key).AsCode().Trim();
            if (text.Length == 0 || !(RowWords.IsTotal(text) || All.Contains(TextKey.Of(text)))) continue;
            cells.Stager.Inform(FindingCodes.RowSkippedTotal, new CellAddress(cells.Row, cells.Layout[key]), text, text);
            return true;
        }
        return false;
    }
}
