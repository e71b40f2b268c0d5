using System.Runtime.InteropServices;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Rules;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Rules;

/// <summary>Holds the rules of the dictionary against every unit and period of which the workbook says something.</summary>
internal sealed class ExpressionCheck(RuleInput input, StagedColumns columns, ColumnReader reader, RuleFindings findings)
{
    private readonly IndicatorFinder indicators = new(input.Known.Indicators);
    private readonly bool[] listed = new bool[input.Values.UnitCodes.Count];
    private readonly List<int> units = [];
    private readonly List<int> items = [];
    private readonly List<double[]> filled = [];
    private double[] results = [];

    public void Check(ValueRule rule, CancellationToken cancellationToken)
    {
        if (rule.Severity == RuleSeverity.Off) return;
        if (!RuleExpression.TryRead(rule.Expression, indicators, out var expression, out _))
        {
            // It was read when it was defined; since then an indicator has changed its names.
            findings.Found.Add(Finding.Warning(FindingCodes.RuleNotUsable, null, null, rule.Expression, rule.Code, rule.Expression));
            return;
        }
        var anchors = Anchors(rule, expression!);
        if (anchors.Count == 0) return;
        for (var period = 0; period < input.Values.Periods.Count; period++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Gather(anchors, period);
            if (units.Count > 0) Check(rule, expression!, input.Values.Periods[period]);
        }
    }

    /// <summary>Staged indicators of the period checked, the one at which the finding is wanted first.</summary>
    private List<int> Anchors(ValueRule rule, RuleExpression expression) =>
        [.. expression.Terms.Where(t => t.Period == TermPeriod.Same).Select(t => t.IndicatorCode).Distinct()
            .OrderBy(code => code == rule.IndicatorCode ? 0 : 1).Select(reader.Indicator).Where(position => position >= 0)];

    /// <summary>The units of which any of the indicators is staged, each with the staged value that a finding would point to.</summary>
    private void Gather(List<int> anchors, int period)
    {
        units.Clear();
        items.Clear();
        foreach (var anchor in anchors)
        {
            if (columns.Find(anchor, period) is not { } column) continue;
            var owners = columns.Units(column);
            var places = columns.Items(column);
            for (var i = 0; i < owners.Length; i++)
            {
                if (listed[owners[i]]) continue;
                listed[owners[i]] = true;
                units.Add(owners[i]);
                items.Add(places[i]);
            }
        }
        foreach (var unit in units) listed[unit] = false;
    }

    private void Check(ValueRule rule, RuleExpression expression, Period period)
    {
        var asked = CollectionsMarshal.AsSpan(units);
        while (filled.Count < expression.Terms.Count) filled.Add([]);
        for (var i = 0; i < expression.Terms.Count; i++)
        {
            if (filled[i].Length < asked.Length) filled[i] = new double[asked.Length];
            reader.Fill(expression.Terms[i], period, asked, filled[i].AsSpan(0, asked.Length));
        }
        if (results.Length < asked.Length) results = new double[asked.Length];
        expression.Evaluate(filled, results.AsSpan(0, asked.Length));
        for (var i = 0; i < units.Count; i++)
        {
            if (results[i] == 0) Report(rule, expression, i);
        }
    }

    private void Report(ValueRule rule, RuleExpression expression, int i)
    {
        var item = input.Values.Items[items[i]];
        var values = string.Join(", ", expression.Terms.Select((term, t) => $"{term} = {RuleFindings.Number(filled[t][i])}"));
        var message = rule.Message ?? rule.Expression;
        findings.Add(rule.Severity, FindingCodes.RuleBroken, item, rule.Code, message, rule.MessageEn ?? message, values, findings.Unit(item));
    }
}
