using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Reads one sheet of indicator data, whatever its shape, and says how it was understood.</summary>
internal sealed class DataSheetReader(DataSheetContext context)
{
    /// <summary>False when the sheet holds no table of indicator data.</summary>
    public bool TryRead(SheetPreview sheet, SheetHeading heading)
    {
        if (new LayoutFinder(context.Units, context.Indicators).Find(sheet.Rows, sheet.Width) is not { } found) return false;
        var headerRow = sheet.Rows[found.HeaderRow].Number;
        var layout = found with { HeaderRow = headerRow };
        var stager = new ObservationStager(context, heading.Name);
        ReportColumns(sheet, found, stager);
        if (found.Shape == SheetShape.Wide && found.Indicators.Count == 0) return found.Unknown.Count + found.Ambiguous.Count > 0;
        Describe(layout, stager);
        var everyValueDated = layout.PeriodColumn > 0 || (layout.Indicators.Count > 0 && layout.Indicators.All(c => c.Period is not null));
        var period = new PeriodFinder(context, heading.Name).Find(sheet.Rows.Take(found.HeaderRow), !everyValueDated);
        if (period is null && !everyValueDated) return true;
        sheet.StartAt(found.FirstDataRow);
        Read(sheet, layout, stager, period);
        FinishRules(layout, stager);
        ReportHidden(sheet, layout, stager);
        return true;
    }

    private static void ReportHidden(SheetPreview sheet, DataLayout layout, ObservationStager stager)
    {
        if (sheet.HiddenRows > 0) stager.Inform(FindingCodes.HiddenRowsRead, null, null, ObservationStager.Show(sheet.HiddenRows));
        var columns = layout.Indicators.Select(c => c.Column).Where(sheet.HiddenColumns.Contains).Select(CellAddress.ColumnLetters).ToList();
        if (columns.Count > 0) stager.Inform(FindingCodes.HiddenColumnsRead, null, null, string.Join(", ", columns));
    }

    private void Read(SheetPreview sheet, DataLayout layout, ObservationStager stager, Period? period)
    {
        switch (layout.Shape)
        {
            case SheetShape.Long: new LongSheetReader(context, layout, stager, period).Read(sheet); break;
            case SheetShape.Transposed: new TransposedSheetReader(context, layout, stager, period, layout.HeaderRow).Read(sheet); break;
            default: new WideSheetReader(context, layout, stager, period).Read(sheet); break;
        }
    }

    private static void Describe(DataLayout layout, ObservationStager stager)
    {
        var columns = layout.Shape == SheetShape.Transposed ? layout.UnitColumns.Count : layout.Indicators.Count;
        var unitColumn = layout.UnitColumn > 0 ? CellAddress.ColumnLetters(layout.UnitColumn) : "—";
        stager.Inform(FindingCodes.SheetUnderstood, new CellAddress(layout.HeaderRow, 1), null,
            layout.Shape.ToString().ToLowerInvariant(), ObservationStager.Show(layout.HeaderRow), unitColumn, ObservationStager.Show(columns));
    }

    /// <summary>Columns that hold figures and cannot be told must be spoken of; guessing would file figures under a wrong name.</summary>
    private void ReportColumns(SheetPreview sheet, DataLayout layout, ObservationStager stager)
    {
        var row = sheet.Rows[layout.HeaderRow].Number;
        foreach (var (column, header, candidates) in layout.Ambiguous)
            stager.Refuse(FindingCodes.AmbiguousIndicator, new(row, column), header, header, context.Indicators.Describe(candidates));
        foreach (var (column, header) in layout.Unknown)
        {
            var hasNumbers = sheet.Rows.Skip(layout.FirstDataRow).Any(r => r.Cell(column).Kind == CellKind.Number || (r.Text(column) is { Length: > 0 } t && NumberText.Read(t).Kind == NumberTextKind.Number));
            if (hasNumbers) stager.Warn(FindingCodes.ColumnNotRecognised, new(row, column), header, header, context.Indicators.Closest(header) ?? "—");
        }
    }

    /// <summary>A % column in which every number lies between 0 and 1 was probably meant as fractions; only its sender can say.</summary>
    private void FinishRules(DataLayout layout, ObservationStager stager)
    {
        for (var i = 0; i < context.Indicators.Indicators.Count; i++)
        {
            if (context.KnownRule(i) is not { IsPercent: true } rule) continue;
            if (rule is { Fractions: >= 3, Wholes: 0 })
            {
                var column = layout.Indicators.FirstOrDefault(c => c.Indicator == i)?.Column;
                context.Findings.Add(Finding.Warning(FindingCodes.MaybeFraction, stager.Sheet, column is { } at ? new CellAddress(layout.HeaderRow, at).ToString() : null, null, rule.Indicator.Name));
            }
            (rule.Fractions, rule.Wholes) = (0, 0);
        }
    }
}
