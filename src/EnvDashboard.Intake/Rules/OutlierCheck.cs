using System.Runtime.CompilerServices;
using EnvDashboard.Domain.Rules;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Intake.Rules;

/// <summary>
/// The modified z-score of Iglewicz and Hoaglin (How to Detect and Handle Outliers, 1993): M = 0.6745 · (x − median) / MAD, where MAD is
/// the median of the absolute deviations from the median. Where more than half of the values are equal MAD is 0 and nothing is said.
/// </summary>
internal sealed class OutlierCheck(CheckSettings settings, RuleFindings findings)
{
    private double[] sorted = [];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Check(CheckedColumn column)
    {
        if (settings.Outlier == RuleSeverity.Off || column.Count < settings.OutlierCount) return;
        if (sorted.Length < column.Count) sorted = new double[column.Count];
        var count = 0;
        foreach (var value in column.Values)
        {
            if (!double.IsNaN(value)) sorted[count++] = value;
        }
        if (count < settings.OutlierCount) return;
        var median = Median(count);
        for (var i = 0; i < count; i++) sorted[i] = Math.Abs(sorted[i] - median);
        var deviation = Median(count);
        if (!(deviation > 0)) return;
        var values = column.Values;
        for (var i = 0; i < values.Length; i++)
        {
            var score = 0.6745 * (values[i] - median) / deviation;
            if (!(Math.Abs(score) > settings.OutlierBound)) continue;
            var item = column.Item(i);
            findings.Add(settings.Outlier, FindingCodes.Outlier, item, findings.Unit(item), column.Indicator.Name,
                RuleFindings.Number(item.Value), RuleFindings.Number(median), RuleFindings.Number(Math.Round(score, 2)));
        }
    }

    private double Median(int count)
    {
        Array.Sort(sorted, 0, count);
        return count % 2 == 1 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2;
    }
}
