using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Rules;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Rules;

/// <summary>
/// Holds a total row against the rows of its sheet. Counts and amounts add up; a ratio of the whole is Σ numerator / Σ denominator and
/// never the mean of ratios. What cannot be added (durations, scores) is often averaged instead, which is accepted.
/// </summary>
internal sealed class TotalCheck(RuleInput input, StagedColumns columns, RuleFindings findings)
{
    /// <summary>Units of measure of what lasts, is scored or graded; without one it cannot be told.</summary>
    private static readonly HashSet<string> Averaged = new(StringComparer.Ordinal) { "", "天", "工作日", "小时", "分钟", "分", "月", "年", "倍", "位", "级", "步", "环节", "百分点" };

    private readonly Dictionary<string, Indicator> indicators = input.Known.Indicators.ToDictionary(i => i.Code, StringComparer.Ordinal);

    public void Check(in StagedTotal total)
    {
        if (input.Settings.Total == RuleSeverity.Off || columns.Find(total.Indicator, total.Period) is not { } column) return;
        if (!indicators.TryGetValue(input.Values.IndicatorCodes[total.Indicator], out var indicator)) return;
        var parts = new Sums();
        var (firstRow, lastRow) = Rows(total);
        foreach (var index in columns.Items(column))
        {
            var item = input.Values.Items[index];
            var row = CellAddress.Unpack(item.Cell).Row;
            if (item.Sheet == total.Sheet && row >= firstRow && row < lastRow) parts.Add(item);
        }
        if (parts.Count == 0) return;
        if (indicator.Kind == IndicatorKind.Ratio || indicator.IsPercent) CheckRatio(total, indicator, parts);
        else if (!double.IsNaN(total.Value) && !parts.AddsUpTo(total.Value, MayBeAveraged(indicator))) Report(total, indicator, total.Value, parts.Value, parts);
    }

    private void CheckRatio(in StagedTotal total, Indicator indicator, Sums parts)
    {
        if (parts.WithoutParts > 0) return;
        var tolerance = indicator.IsPercent ? input.Settings.RatioTolerance : input.Settings.RatioTolerance / 100;
        var computed = parts.Numerator / parts.Denominator * (indicator.IsPercent ? 100 : 1);
        if (!double.IsNaN(total.Value) && Math.Abs(total.Value - computed) > tolerance + 1e-9) Report(total, indicator, total.Value, computed, parts);
        else if (!double.IsNaN(total.Numerator) && Math.Abs(total.Numerator - parts.Numerator) > 1e-6) Report(total, indicator, total.Numerator, parts.Numerator, parts);
        else if (!double.IsNaN(total.Denominator) && Math.Abs(total.Denominator - parts.Denominator) > 1e-6)
            Report(total, indicator, total.Denominator, parts.Denominator, parts);
    }

    /// <summary>A subtotal (小计) speaks of the rows since the total before it; a total of all rows of the sheet, wherever it stands.</summary>
    private (int First, int Last) Rows(StagedTotal total)
    {
        if (!total.Label.Contains("小计", StringComparison.Ordinal) && !total.Label.Contains("subtotal", StringComparison.OrdinalIgnoreCase)) return (0, int.MaxValue);
        var row = CellAddress.Unpack(total.Cell).Row;
        var before = input.Values.Totals.Where(t => t.Sheet == total.Sheet && CellAddress.Unpack(t.Cell).Row < row).Select(t => CellAddress.Unpack(t.Cell).Row);
        return (before.DefaultIfEmpty(0).Max(), row);
    }

    private static bool MayBeAveraged(Indicator indicator) => Averaged.Contains(Measure.Parse(indicator.UnitOfMeasure ?? "").Name);

    private void Report(in StagedTotal total, Indicator indicator, double written, double computed, Sums parts) =>
        findings.Add(input.Settings.Total, FindingCodes.TotalDiffers, input.Values.Sheets[total.Sheet], total.Cell, RuleFindings.Number(written),
            total.Label, indicator.Name, RuleFindings.Number(written), RuleFindings.Number(computed), RuleFindings.Number(parts.Count));

    private sealed class Sums
    {
        private bool whole = true;
        private int missing;

        public int Count { get; private set; }
        public int WithoutParts { get; private set; }
        public double Value { get; private set; }
        public double Numerator { get; private set; }
        public double Denominator { get; private set; }

        public void Add(in StagedValue item)
        {
            if (double.IsNaN(item.Value)) missing++;
            else
            {
                Value += item.Value;
                Count++;
                whole &= item.Value == Math.Floor(item.Value);
            }
            if (double.IsNaN(item.Numerator) || double.IsNaN(item.Denominator)) WithoutParts++;
            else (Numerator, Denominator) = (Numerator + item.Numerator, Denominator + item.Denominator);
        }

        /// <summary>Fractions may each have been rounded in their second place; whole numbers have not. What is missing may explain any difference.</summary>
        public bool AddsUpTo(double total, bool orAverage)
        {
            var slack = whole ? 1e-6 : 0.005 * (Count + 1);
            return missing > 0 || Math.Abs(total - Value) <= slack || (orAverage && Math.Abs(total - Value / Count) <= 0.05);
        }
    }
}
