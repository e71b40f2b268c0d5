using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Settles the periods of columns against the period of the row or the table.</summary>
internal sealed class ColumnPeriods(DataSheetContext context, ObservationStager stager, int headerRow)
{
    private readonly Dictionary<(HeaderPeriod Period, int Table), int> known = [];

    /// <summary>Position in the staged values; −1 when there is none, which is said once for each column.</summary>
    /// <param name="table">Position of the row's or the table's period, −1 = there is none.</param>
    public int Of(HeaderPeriod? period, int column, string header, int table)
    {
        if (period is null) return table;
        if (known.TryGetValue((period, table), out var position)) return position;
        var basis = table >= 0 ? context.Staging.Values.Periods[table] : null;
        if (period.Resolve(basis) is { } resolved) position = context.Staging.PeriodPosition(resolved);
        else
        {
            position = -1;
            if (basis is not null || period.Base is not null) stager.Warn(FindingCodes.HeaderPeriodUnclear, new CellAddress(headerRow, column), header, header, (basis ?? period.Base)!.Code);
        }
        return known[(period, table)] = position;
    }
}
