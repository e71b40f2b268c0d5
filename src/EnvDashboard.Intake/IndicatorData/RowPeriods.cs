using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Reads the period column, where a sheet has one.</summary>
internal sealed class RowPeriods(DataSheetContext context, ObservationStager stager, int column, Period? sheetPeriod)
{
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private readonly int sheetPosition = sheetPeriod is null ? -1 : context.Staging.PeriodPosition(sheetPeriod);

    /// <summary>Position in the staged values; −1 when there is none, which has then been reported.</summary>
    public int Find(ReadOnlySpan<SheetCell> cells, int row)
    {
        if (column == 0) return sheetPosition;
        var cell = column <= cells.Length ? cells[column - 1] : default;
        var text = cell.Kind == CellKind.Text ? cell.Text! : cell.AsCode();
        if (positions.TryGetValue(text, out var position)) return position;
        if (cell.IsBlank)
        {
            if (sheetPosition < 0) stager.Refuse(FindingCodes.BadPeriod, new(row, column), null, "");
            return sheetPosition;
        }
        if (!TryRead(cell, text, out var period))
        {
            stager.Refuse(FindingCodes.BadPeriod, new(row, column), text, text);
            return -1;
        }
        return positions[text] = context.Staging.PeriodPosition(period);
    }

    private static bool TryRead(in SheetCell cell, string text, out Period period)
    {
        // A date cell in a period column is how spreadsheets store "June 2024".
        if (!cell.TryGetDay(out var day)) return PeriodText.TryParse(text, out period);
        period = Period.Month(day.Year, day.Month);
        return true;
    }
}
