using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Rules;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake;
using EnvDashboard.Intake.Rules;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;

namespace EnvDashboard.Application.Submissions.Checking;

/// <summary>Checks what was read against the rules of the dictionary and the values in force: last period, same period last year.</summary>
public sealed class CheckValues(IObservationBulk bulk, CheckSettings settings)
{
    /// <summary>Sources are looked up one by one; more contradictions than this are not shown anyway.</summary>
    private const int MostSources = 200;

    /// <summary>Adds to the workbook's findings. A rule that blocks makes them errors.</summary>
    public void Execute(AppDb db, DictionarySnapshot known, StagedWorkbook workbook, SubmissionMode mode, CancellationToken cancellationToken)
    {
        if (workbook.Values.Items.Count == 0) return;
        var input = new RuleInput(workbook.Values, workbook.InForce, Load(db, known, workbook.Values, workbook.InForce))
        {
            Settings = settings,
            CorrectionAnnounced = mode == SubmissionMode.Replace,
        };
        foreach (var finding in ValueRules.Check(input, cancellationToken)) workbook.Findings.Add(finding);
    }

    private EarlierColumns Load(AppDb db, DictionarySnapshot known, StagedValues values, KnownDictionaries inForce)
    {
        var stored = known.Periods.Values.ToList();
        var asked = 0;
        var earlier = new EarlierColumns(values.UnitCodes, stored, (unit, indicator, period) => asked++ < MostSources ? SourceOf(db, known, unit, indicator, period) : null);
        var indicators = EarlierNeeds.Indicators(values, inForce).Where(known.IndicatorIds.ContainsKey).Select(code => known.IndicatorIds[code]).ToList();
        foreach (var period in EarlierNeeds.Periods(values, stored))
        {
            foreach (var value in bulk.ReadNumbers(db, known.PeriodIds[period.Code], indicators))
            {
                earlier.Add(known.Units[value.Unit].Code, known.Indicators[value.Indicator].Code, period, value.Value, value.Numerator, value.Denominator);
            }
        }
        return earlier;
    }

    private static string? SourceOf(AppDb db, DictionarySnapshot known, string unit, string indicator, Period period)
    {
        if (!known.UnitIds.TryGetValue(unit, out var unitId) || !known.IndicatorIds.TryGetValue(indicator, out var indicatorId)) return null;
        var periodId = known.PeriodIds[period.Code];
        var source = (
            from o in db.Observations
            where o.PeriodId == periodId && o.IndicatorId == indicatorId && o.UnitId == unitId
            join sheet in db.SubmissionSheets on o.SheetId equals sheet.Id
            join submission in db.Submissions on o.SubmissionId equals submission.Id
            select new { submission.Id, submission.FileName, Sheet = sheet.Name, o.Cell }).FirstOrDefault();
        return source is null ? null : $"#{source.Id} {source.FileName} {source.Sheet}!{CellAddress.Unpack(source.Cell)}";
    }
}
