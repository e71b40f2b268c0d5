using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Reads the rows of one table as they come.</summary>
internal interface ITableReader
{
    /// <summary>True when the row spoke of a unit or an indicator; false for totals, notes and empty rows.</summary>
    bool ReadRow(ReadOnlySpan<SheetCell> cells, int row);
}
