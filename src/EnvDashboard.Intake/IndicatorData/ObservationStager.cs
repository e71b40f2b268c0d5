using System.Globalization;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Checks the values of one sheet and stages them. Positions are those of the staged values.</summary>
internal sealed class ObservationStager(DataSheetContext context, string sheet)
{
    private readonly int sheetPosition = context.Staging.SheetPosition(sheet);

    public string Sheet => sheet;

    public int SheetPosition => sheetPosition;

    public FindingList Findings => context.Findings;

    /// <summary>The quick way for a cell that is simply a number in the indicator's own unit of measure.</summary>
    public void StagePlain(IndicatorRule rule, int unit, int period, double value, CellAddress cell)
    {
        if (rule.IsPercent)
        {
            if (value is > 0 and < 1) rule.Fractions++;
            else if (Math.Abs(value) > 1) rule.Wholes++;
        }
        if (value < rule.Min || value > rule.Max) { RefuseRange(rule, value, cell, null); return; }
        Add(new(unit, rule.Position, period, value, double.NaN, double.NaN, ObservationState.Reported, -1, sheetPosition, cell.Packed));
    }

    /// <summary>Stages whatever a cell or a group of cells says, unless it says nothing at all or something is wrong.</summary>
    public void Stage(IndicatorRule rule, int unit, int period, in ValueReading value, CellAddress cell)
    {
        if (double.IsFinite(value.Value) && (value.Value < rule.Min || value.Value > rule.Max)) { RefuseRange(rule, value.Value, cell, value.Raw); return; }
        var text = context.Staging.TextPosition(value.Qualifier, value.Raw, value.Note);
        Add(new(unit, rule.Position, period, value.Value, value.Numerator, value.Denominator, value.State, text, sheetPosition, cell.Packed));
    }

    public void Refuse(string code, CellAddress cell, string? value, params string[] arguments)
    {
        context.Rejected++;
        context.Findings.Add(Finding.Error(code, sheet, cell.ToString(), value, arguments));
    }

    public void Warn(string code, CellAddress cell, string? value, params string[] arguments) =>
        context.Findings.Add(Finding.Warning(code, sheet, cell.ToString(), value, arguments));

    public void Inform(string code, CellAddress? cell, string? value, params string[] arguments) =>
        context.Findings.Add(Finding.Info(code, sheet, cell?.ToString(), value, arguments));

    public static string Show(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private void RefuseRange(IndicatorRule rule, double value, CellAddress cell, string? raw) =>
        Refuse(FindingCodes.OutOfRange, cell, raw ?? Show(value), rule.Indicator.Name, Bound(rule.Min), Bound(rule.Max));

    private static string Bound(double bound) => double.IsInfinity(bound) ? "…" : Show(bound);

    private void Add(in StagedValue value)
    {
        if (context.Staging.TryAdd(value, out var earlier)) return;
        var here = CellAddress.Unpack(value.Cell);
        var (indicator, unit) = (context.Staging.Values.IndicatorCodes[value.Indicator], context.Staging.Values.UnitCodes[value.Unit]);
        if (Same(value, earlier)) Inform(FindingCodes.DuplicateSame, here, null, unit, indicator, context.Staging.Place(earlier));
        else Refuse(FindingCodes.DuplicateDifferent, here, Show(value.Value), unit, indicator, context.Staging.Place(earlier), Show(earlier.Value), context.Staging.Values.Periods[value.Period].Code);
    }

    private static bool Same(in StagedValue a, in StagedValue b) =>
        a.Value.Equals(b.Value) && a.State == b.State && a.Numerator.Equals(b.Numerator) && a.Denominator.Equals(b.Denominator);
}
