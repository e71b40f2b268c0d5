using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.Registers;

/// <summary>A reader of the sheets of one register.</summary>
internal interface IRegisterReader
{
    RegisterWords Words { get; }

    int SheetsRead { get; }

    /// <summary>False when the sheet is none of this register.</summary>
    bool TryRead(SheetPreview sheet, SheetHeading heading);

    /// <summary>Null when nothing was read.</summary>
    StagedRegister? Result();
}

/// <summary>
/// Recognises and reads the sheets of one register. A register says how its cells are read and what its rows speak of; everything
/// else is the same for all.
/// </summary>
internal abstract class RegisterSheetReader<TEntry>(DataSheetContext context, RegisterWords words) : IRegisterReader where TEntry : class
{
    private readonly RowPacker<TEntry> rows = new();
    private readonly Dictionary<string, (string Sheet, long Cell)> seen = new(StringComparer.Ordinal);

    public RegisterWords Words => words;

    public int SheetsRead { get; private set; }

    protected DataSheetContext Context => context;

    private bool Wanted => context.Request.Kind is null || context.Request.Kind == words.Kind;

    public StagedRegister? Result() => rows.Finish(words.Register);

    public bool TryRead(SheetPreview sheet, SheetHeading heading)
    {
        if (RegisterLayout.Find(sheet, heading.Name, words, asked: context.Request.Kind == words.Kind) is not { } layout) return false;
        if (!Wanted)
        {
            context.Findings.Add(Finding.Info(FindingCodes.KindExcluded, heading.Name, null, null, heading.Name));
            return true;
        }
        SheetsRead++;
        if (layout.Lacking.Count > 0)
        {
            context.Findings.Add(RegisterReaders.Missing(heading.Name, layout.Subject.HeaderRow, words.Register, layout.Lacking));
            return true;
        }
        var stager = new ObservationStager(context, heading.Name);
        stager.Inform(FindingCodes.RegisterUnderstood, new CellAddress(layout.Subject.HeaderRow, layout[words.Anchor]), null,
            words.Register, ObservationStager.Show(layout.Subject.HeaderRow), string.Join(", ", layout.Columns.Keys));
        Begin(layout, stager);
        var dated = !words.HasPeriod || layout.Subject.PeriodColumn > 0;
        var period = words.HasPeriod ? new PeriodFinder(context, heading.Name).Find([[.. sheet.Rows.Take(layout.Header)]], null, required: !dated) : null;
        if (period is null && !dated) return true;
        ReadRows(sheet, heading.Name, layout, stager, period);
        return true;
    }

    private void ReadRows(SheetPreview sheet, string name, RegisterLayout layout, ObservationStager stager, Period? sheetPeriod)
    {
        var units = new RowUnits(context, stager, layout.Subject, new TermLog(context));
        sheet.StartAt(layout.Header + 1);
        while (sheet.NextRow())
        {
            if (context.Rows % 256 == 0) context.Guard.Check();
            ReadRow(new(sheet.Cells, sheet.RowNumber, layout, stager), sheet.Cells, units, sheetPeriod);
            context.Progress.Rows(name, 1, sheet.Fraction);
        }
        End(stager);
    }

    private void ReadRow(RegisterCells cells, ReadOnlySpan<SheetCell> row, RowUnits units, Period? sheetPeriod)
    {
        var written = false;
        foreach (var key in words.Required) written |= cells.IsWritten(key);
        string? unit = null;
        var good = true;
        if (words.HasUnit)
        {
            var subject = units.Find(row, cells.Row, written, out var found);
            if (subject is RowSubject.Nothing or RowSubject.Note or RowSubject.Total || (subject == RowSubject.Unit && !written)) return;
            good = subject == RowSubject.Unit;
            unit = good ? context.Units.Units[found].Code : null;
        }
        else if (!written || (RowWords.FirstText(row) is { } first && RowWords.IsTotal(first))) return;
        context.Rows++;
        foreach (var column in cells.Layout.Columns.Values) context.Cells += cells.At(column) is { IsBlank: false, IsContinuation: false } ? 1 : 0;
        var period = words.HasPeriod ? PeriodOf(cells, sheetPeriod) : null;
        good &= period is not null || !words.HasPeriod;
        var entry = Read(ref cells);
        if (good && entry is not null && cells.Good) Take(unit, period, entry, cells.Stager, cells.Address(words.Anchor));
    }

    private static Period? PeriodOf(in RegisterCells cells, Period? sheetPeriod)
    {
        var column = cells.Layout.Subject.PeriodColumn;
        if (column == 0) return sheetPeriod;
        var cell = cells.At(column);
        if (cell.TryGetDay(out var day)) return Period.Month(day.Year, day.Month);
        if (PeriodText.TryParse(cell.AsCode(), out var period)) return period;
        cells.Stager.Refuse(FindingCodes.BadPeriod, new CellAddress(cells.Row, column), cell.AsCode(), cell.AsCode());
        return null;
    }

    /// <summary>Before the rows of a sheet are read; what is worth saying of its columns is said here.</summary>
    protected virtual void Begin(RegisterLayout layout, ObservationStager stager)
    {
    }

    /// <summary>After the rows of a sheet.</summary>
    protected virtual void End(ObservationStager stager)
    {
    }

    /// <summary>The row's entry; null when it holds none or something in it is wrong, which has then been reported.</summary>
    protected abstract TEntry? Read(ref RegisterCells cells);

    /// <summary>What the row speaks of: at most 300 characters, the same words always in the same form.</summary>
    protected abstract string KeyOf(string? unit, Period? period, TEntry entry);

    /// <summary>The period of an entry in a register whose sheets have none of their own.</summary>
    protected virtual Period? PeriodOf(TEntry entry) => null;

    /// <summary>Takes a row that was understood; registers whose entries are spread over several rows gather them first.</summary>
    protected virtual void Take(string? unit, Period? period, TEntry entry, ObservationStager stager, CellAddress cell) => Stage(unit, period ?? PeriodOf(entry), entry, stager, cell);

    protected void Stage(string? unit, Period? period, TEntry entry, ObservationStager stager, CellAddress cell)
    {
        var key = KeyOf(unit, period, entry);
        if (!seen.TryAdd(key, (stager.Sheet, cell.Packed)))
        {
            var earlier = seen[key];
            stager.Refuse(FindingCodes.RegisterRowTwice, cell, null, key.Replace("|", " · ", StringComparison.Ordinal), $"{earlier.Sheet}!{CellAddress.Unpack(earlier.Cell)}");
            return;
        }
        rows.Add(new(key, unit, period, entry, stager.Sheet, cell.ToString()));
    }
}
