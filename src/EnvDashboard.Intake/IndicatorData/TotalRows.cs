using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Keeps what total rows (合计) of a wide sheet say, to be held against its rows. Nothing in such a row is ever an error.</summary>
internal sealed class TotalRows(DataSheetContext context, ObservationStager stager, ColumnPeriods columnPeriods)
{
    /// <summary>More are not checked: a sheet of subtotals is no sheet of figures.</summary>
    private const int MostTotals = 1_000;

    private static readonly HashSet<string> Sums = [.. new[] { "合计", "总计", "小计", "共计", "总数", "total", "sum", "subtotal", "grand total" }.Select(TextKey.Of)];

    private static readonly string[] Endings = ["合计", "总计", "小计"];

    /// <param name="period">Position of the sheet's period; −1 when only the columns have one.</param>
    public void Keep(ReadOnlySpan<SheetCell> cells, int row, IReadOnlyList<WideColumn> columns, int period)
    {
        if (Label(cells) is not { } label) return;
        foreach (var column in columns)
        {
            var at = columnPeriods.Of(column.Period, column.At, column.Header, period);
            if (at < 0 || context.Staging.Values.Totals.Count >= MostTotals) continue;
            var (value, numerator, denominator) = (Number(cells, column.Value, column), Number(cells, column.Numerator, null), Number(cells, column.Denominator, null));
            if (double.IsNaN(value) && double.IsNaN(numerator) && double.IsNaN(denominator)) continue;
            var cell = new CellAddress(row, double.IsNaN(value) ? Math.Max(column.Numerator, column.Denominator) : column.Value);
            context.Staging.Values.Totals.Add(new(column.Rule.Position, at, value, numerator, denominator, label, stager.SheetPosition, cell.Packed));
        }
    }

    /// <summary>Averages, highest and lowest add nothing up; 全市 alone may hold more than the rows of the sheet.</summary>
    private static string? Label(ReadOnlySpan<SheetCell> cells)
    {
        foreach (ref readonly var cell in cells)
        {
            if (cell.Kind != CellKind.Text || cell.IsBlank) continue;
            var key = TextKey.Of(cell.Text).TrimEnd(':');
            if (Sums.Contains(key) || Endings.Any(ending => key.EndsWith(ending, StringComparison.Ordinal))) return cell.Text!.Trim();
        }
        return null;
    }

    private static double Number(ReadOnlySpan<SheetCell> cells, int column, WideColumn? measured)
    {
        if (column < 1 || column > cells.Length || cells[column - 1] is not { Kind: CellKind.Number } cell) return double.NaN;
        if (measured is null) return cell.Number;
        return cell.IsPercent && measured.Rule.IsPercent ? Percentage.ToPercent(cell.Number) : measured.Conversion.Apply(cell.Number);
    }
}
