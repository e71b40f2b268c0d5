using System.Globalization;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Workbooks.Xlsx;
using ExcelDataReader;

namespace EnvDashboard.Intake.Workbooks.Xls;

/// <summary>The rows of one sheet of the old format. The reader gives error cells (#DIV/0!) as empty ones; they are put back.</summary>
internal sealed class XlsSheet : ISheetSource
{
    private readonly IExcelDataReader reader;
    private readonly ReadingGuard guard;
    private readonly SheetRowBuffer row = new();
    private readonly MergedAreas merged;
    private HashSet<int>? hiddenColumns;

    private readonly IReadOnlyDictionary<(int Row, int Column), string> errors;

    public XlsSheet(IExcelDataReader reader, ReadingGuard guard, IReadOnlyDictionary<(int Row, int Column), string> errors)
    {
        (this.reader, this.guard, this.errors) = (reader, guard, errors);
        merged = MergedAreas.Of((reader.MergeCells ?? []).Select(m => (m.FromRow + 1, m.FromColumn + 1, m.ToRow + 1, m.ToColumn + 1)));
        if (reader.RowCount > guard.Limits.MaxRowsPerSheet)
            throw new IntakeRefusal(FindingCodes.TooManyRows, guard.Limits.MaxRowsPerSheet.ToString(CultureInfo.InvariantCulture));
    }

    public int RowNumber { get; private set; }

    public bool RowHidden { get; private set; }

    public ReadOnlySpan<SheetCell> Cells => row.Span;

    /// <summary>The reader gives hidden columns the width 0.</summary>
    public IReadOnlyCollection<int> HiddenColumns => hiddenColumns ??= [.. Enumerable.Range(1, reader.FieldCount).Where(c => reader.GetColumnWidth(c - 1) == 0)];

    public double Fraction => reader.RowCount == 0 ? 1 : Math.Min(1, (double)RowNumber / reader.RowCount);

    public bool NextRow()
    {
        while (reader.Read())
        {
            RowNumber++;
            RowHidden = reader.RowHeight == 0;
            row.Clear();
            for (var column = 0; column < reader.FieldCount; column++)
            {
                var cell = Cell(column);
                if (cell.Kind == CellKind.Empty) continue;
                if (column >= guard.Limits.MaxColumns)
                    throw new IntakeRefusal(FindingCodes.TooManyColumns, guard.Limits.MaxColumns.ToString(CultureInfo.InvariantCulture));
                row.Set(column + 1, cell);
            }
            merged.Apply(RowNumber, row, guard.Limits.MaxColumns);
            if (!row.IsEmpty) return true;
        }
        return false;
    }

    private SheetCell Cell(int column)
    {
        return reader.GetValue(column) switch
        {
            null => errors.Count > 0 && errors.TryGetValue((RowNumber, column + 1), out var error) ? new(CellKind.Error, 0, error) : default,
            string { Length: 0 } => default,
            string { Length: var length } when length > guard.Limits.MaxCellCharacters => throw new IntakeRefusal(FindingCodes.CellTooLong),
            string text => new(CellKind.Text, 0, text),
            bool truth => new(CellKind.Boolean, truth ? 1 : 0, null),
            DateTime date => new(CellKind.Date, date.ToOADate(), null),
            TimeSpan time => new(CellKind.Date, time.TotalDays, null),
            IConvertible number => new(CellKind.Number, number.ToDouble(CultureInfo.InvariantCulture), null, IsPercent(column)),
            _ => default,
        };
    }

    private bool IsPercent(int column) => NumberFormats.IsPercent(reader.GetNumberFormatIndex(column), reader.GetNumberFormatString(column));

    public void Dispose()
    {
    }
}
