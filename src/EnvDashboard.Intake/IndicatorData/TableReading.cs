using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>The reading of one table: says how it was understood, reads its rows, and keeps what there is to know of it.</summary>
internal sealed class TableReading(DataSheetContext context, DataLayout layout, ObservationStager stager, int number)
{
    private readonly TermLog log = new(context);
    private readonly SortedSet<int> hiddenColumns = [];
    private ITableReader? reader;
    private Period? period;
    private string? periodFound;
    private SheetCell[] masked = [];
    private int hiddenRows;

    public DataLayout Layout => layout;

    /// <param name="titles">Rows that may name the period, the nearest first.</param>
    public void Begin(IReadOnlyList<IReadOnlyList<PreviewRow>> titles, IReadOnlyList<PreviewRow> rows, IReadOnlyCollection<int> hidden)
    {
        hiddenColumns.UnionWith(layout.Indicators.Select(c => c.Column).Where(hidden.Contains));
        TableReport.Columns(context, layout, stager, rows);
        if (layout.Shape == SheetShape.Wide && !layout.Indicators.Any()) return;
        TableReport.Understood(context, layout, stager);
        if (layout is { Unit: { Match.Found: false } unnamed })
        {
            TableReport.UnitMissing(context, unnamed, layout, stager);
            return;
        }
        var dated = layout.PeriodColumn > 0 || (layout.ValueColumn == 0 && layout.Indicators.Any() && layout.Indicators.All(c => c.Period is { IsAbsolute: true }));
        var finder = new PeriodFinder(context, stager.Sheet);
        period = finder.Find(titles, layout.Profile, !dated);
        periodFound = finder.Found;
        if (period is null && !dated) return;
        reader = layout.Shape switch
        {
            SheetShape.Long => new LongSheetReader(context, layout, stager, period, log),
            SheetShape.Transposed => new TransposedSheetReader(context, layout, stager, period, log),
            _ => new WideSheetReader(context, layout, stager, period, log),
        };
    }

    /// <summary>True when the row belongs to the table's data.</summary>
    public bool ReadRow(ReadOnlySpan<SheetCell> cells, int row, bool hidden)
    {
        if (reader is null || !reader.ReadRow(layout.IsSplit ? Mask(cells) : cells, row)) return false;
        log.LastRow = row;
        if (hidden) hiddenRows++;
        return true;
    }

    public TableRecognition Finish()
    {
        if (hiddenRows > 0) stager.Inform(FindingCodes.HiddenRowsRead, null, null, ObservationStager.Show(hiddenRows));
        if (hiddenColumns.Count > 0) stager.Inform(FindingCodes.HiddenColumnsRead, null, null, string.Join(", ", hiddenColumns.Select(CellAddress.ColumnLetters)));
        ReportFractions();
        return Recognition();
    }

    private ReadOnlySpan<SheetCell> Mask(ReadOnlySpan<SheetCell> cells)
    {
        var length = Math.Min(cells.Length, layout.ToColumn);
        if (masked.Length < length) masked = new SheetCell[length];
        masked.AsSpan().Clear();
        var from = layout.FromColumn - 1;
        if (from < length) cells[from..length].CopyTo(masked.AsSpan(from));
        return masked.AsSpan(0, length);
    }

    /// <summary>A % column in which every number lies between 0 and 1 was probably meant as fractions; only its sender can say.</summary>
    private void ReportFractions()
    {
        for (var i = 0; i < context.Indicators.Indicators.Count; i++)
        {
            if (context.KnownRule(i) is not { IsPercent: true } rule) continue;
            if (rule is { Fractions: >= 3, Wholes: 0 })
            {
                var column = layout.Indicators.FirstOrDefault(c => c.Match.Index == i)?.Column;
                context.Findings.Add(Finding.Warning(FindingCodes.MaybeFraction, stager.Sheet, column is { } at ? new CellAddress(layout.HeaderRow, at).ToString() : null, null, rule.Indicator.Name));
            }
            (rule.Fractions, rule.Wholes) = (0, 0);
        }
    }

    private TableRecognition Recognition() => new()
    {
        Sheet = stager.Sheet,
        Table = number,
        Fingerprint = layout.Fingerprint,
        Layout = layout.Shape.ToString().ToLowerInvariant(),
        ProfileUsed = layout.Profile is not null,
        HeaderRows = layout.HeaderRows,
        FirstDataRow = layout.HeaderRow + layout.FirstDataIndex - layout.HeaderIndex,
        LastDataRow = log.LastRow,
        UnitColumn = Letters(layout.UnitColumn),
        UnitRow = layout.Shape == SheetShape.Transposed ? layout.HeaderRow : null,
        Unit = layout.Unit is { Match.Found: true } unit ? context.Units.Units[unit.Match.Index].Code : null,
        UnitFound = layout.Unit?.Found,
        PeriodColumn = Letters(layout.PeriodColumn),
        Period = period?.Code,
        PeriodFound = periodFound,
        Columns = layout.Shape == SheetShape.Wide ? [.. layout.Headers.Select(h => ColumnDescription.Of(context, layout, h, period))] : log.Indicators,
        Units = log.Units,
    };

    private static string? Letters(int column) => column > 0 ? CellAddress.ColumnLetters(column) : null;
}
