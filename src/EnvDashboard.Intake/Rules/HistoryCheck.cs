using System.Runtime.CompilerServices;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Rules;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Rules;

/// <summary>Holds values against earlier ones: jumps, zero declared after figures, and other values in force for the same thing.</summary>
internal sealed class HistoryCheck(RuleInput input, RuleFindings findings)
{
    private readonly CheckSettings settings = input.Settings;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Check(CheckedColumn column)
    {
        var values = column.Values;
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i];
            if (double.IsNaN(value)) continue;
            if (column.PreviousPeriod is { } previous) Compare(column, i, previous, column.Previous[i], settings.Jump, FindingCodes.JumpPrevious);
            if (column.LastYearPeriod is { } lastYear) Compare(column, i, lastYear, column.LastYear[i], settings.YearJump, FindingCodes.JumpLastYear);
            if (value == 0 && column.PreviousPeriod is not null) CheckZero(column, i);
            if (!input.CorrectionAnnounced && settings.Contradiction != RuleSeverity.Off) CheckContradiction(column, i);
        }
    }

    private void Compare(CheckedColumn column, int i, Period earlier, double before, RuleSeverity severity, string code)
    {
        if (severity == RuleSeverity.Off || !JumpTest.IsJump(column.Values[i], before, column.Indicator.IsPercent, settings) || !JumpTest.AreAlike(column.Period, earlier)) return;
        var item = column.Item(i);
        findings.Add(severity, code, item, findings.Unit(item), column.Indicator.Name, RuleFindings.Number(item.Value), earlier.Code, RuleFindings.Number(before));
    }

    private void CheckZero(CheckedColumn column, int i)
    {
        var before = column.Previous[i];
        if (settings.ZeroDeclared == RuleSeverity.Off || double.IsNaN(before) || before == 0) return;
        var item = column.Item(i);
        if (item.State != ObservationState.ZeroDeclared) return;
        findings.Add(
            settings.ZeroDeclared, FindingCodes.ZeroAfterFigures, item, findings.Unit(item), column.Indicator.Name, column.PreviousPeriod!.Code, RuleFindings.Number(before));
    }

    private void CheckContradiction(CheckedColumn column, int i)
    {
        var (now, before) = (column.Values[i], column.Before[i]);
        if (double.IsNaN(before) || Math.Abs(now - before) <= 1e-9 * Math.Max(Math.Abs(now), Math.Abs(before))) return;
        var item = column.Item(i);
        var source = input.Earlier.SourceOf(input.Values.UnitCodes[item.Unit], column.Indicator.Code, column.Period) ?? "—";
        findings.Add(settings.Contradiction, FindingCodes.ContradictsAccepted, item, findings.Unit(item), column.Indicator.Name, column.Period.Code,
            RuleFindings.Number(now), RuleFindings.Number(before), source);
    }
}
