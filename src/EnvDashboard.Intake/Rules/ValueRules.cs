using EnvDashboard.Domain.Findings;

namespace EnvDashboard.Intake.Rules;

/// <summary>Checks the values of a workbook against each other, against those in force and against the rules of the dictionary.</summary>
public static class ValueRules
{
    /// <summary>Finds what is worth saying, column after column; nothing is changed. Work is done while the findings are taken.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static IEnumerable<Finding> Check(RuleInput input, CancellationToken cancellationToken = default)
    {
        var columns = new StagedColumns(input.Values);
        var reader = new ColumnReader(input.Values, columns, input.Earlier);
        var findings = new RuleFindings(input);
        var column = new CheckedColumn(input, columns, reader);
        var outliers = new OutlierCheck(input.Settings, findings);
        var history = new HistoryCheck(input, findings);
        var forms = new ValueFormCheck(input, findings);
        foreach (var place in columns.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!column.Load(place)) continue;
            forms.Check(column);
            history.Check(column);
            outliers.Check(column);
            foreach (var finding in findings.Found) yield return finding;
            findings.Found.Clear();
        }
        var totals = new TotalCheck(input, columns, findings);
        foreach (var total in input.Values.Totals) totals.Check(total);
        var expressions = new ExpressionCheck(input, columns, reader, findings);
        foreach (var rule in input.Known.Rules)
        {
            expressions.Check(rule, cancellationToken);
            foreach (var finding in findings.Found) yield return finding;
            findings.Found.Clear();
        }
        foreach (var finding in findings.Found) yield return finding;
    }
}
