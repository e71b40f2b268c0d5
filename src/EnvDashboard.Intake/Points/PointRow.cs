using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Points;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.Points;

/// <summary>Reads the rows of one points sheet; what is wrong in a row is reported at its cells, all of it at once.</summary>
/// <param name="sheetPeriod">For a sheet without a period column.</param>
internal sealed class PointRow(DataSheetContext context, ObservationStager stager, PointsLayout layout, Period? sheetPeriod, IReadOnlyList<Scheme> schemes)
{
    public const int LongestReason = 200;
    public const int LongestEvidence = 1000;

    private readonly RowUnits units = new(context, stager, layout.Subject, new TermLog(context));

    /// <summary>False for rows that hold no entry (blank, totals, notes) and for wrong ones.</summary>
    public bool TryRead(ReadOnlySpan<SheetCell> cells, int row, out StagedPoint point)
    {
        point = null!;
        var cell = At(cells, layout.Points);
        var written = cell is { IsBlank: false, IsContinuation: false };
        var hasReason = At(cells, layout.Reason) is { IsBlank: false, IsContinuation: false };
        var subject = units.Find(cells, row, written || hasReason, out var unit);
        if (subject is RowSubject.Nothing or RowSubject.Note or RowSubject.Total || (subject == RowSubject.Unit && !written && !hasReason)) return false;
        context.Rows++;
        if (written) context.Cells++;
        var good = subject == RowSubject.Unit;
        good &= TryPeriod(cells, row, out var period);
        good &= TryPoints(cell, row, out var points);
        good &= TryText(cells, row, layout.Reason, LongestReason, required: true, out var reason);
        good &= TryText(cells, row, layout.Evidence, LongestEvidence, required: false, out var evidence);
        good &= TryScheme(cells, row, out var scheme);
        if (!good) return false;
        var entry = new PointEntry(context.Units.Units[unit].Code, points, reason!, evidence);
        point = new(period, entry, scheme, stager.Sheet, new CellAddress(row, layout.Points).ToString());
        return true;
    }

    private bool TryPoints(in SheetCell cell, int row, out double points)
    {
        if (PointNumber.TryRead(cell, out points)) return true;
        stager.Refuse(FindingCodes.PointsNotANumber, new(row, layout.Points), cell.AsWritten(), cell.AsWritten());
        return false;
    }

    private bool TryPeriod(ReadOnlySpan<SheetCell> cells, int row, out Period period)
    {
        var column = layout.Subject.PeriodColumn;
        period = sheetPeriod!;
        if (column == 0) return true;
        var cell = At(cells, column);
        if (cell.TryGetDay(out var day))
        {
            // A date cell in a period column is how spreadsheets store "June 2024".
            period = Period.Month(day.Year, day.Month);
            return true;
        }
        if (PeriodText.TryParse(cell.AsCode(), out period)) return true;
        stager.Refuse(FindingCodes.BadPeriod, new(row, column), cell.AsCode(), cell.AsCode());
        return false;
    }

    private bool TryText(ReadOnlySpan<SheetCell> cells, int row, int column, int longest, bool required, out string? text)
    {
        text = At(cells, column).AsCode().Trim();
        if (text.Length == 0) text = null;
        if (text is null && required) stager.Refuse(FindingCodes.ReasonMissing, new(row, column), null);
        else if (text?.Length > longest) stager.Refuse(FindingCodes.TextTooLong, new(row, column), null, ObservationStager.Show(longest));
        else return true;
        return false;
    }

    /// <summary>By code, else by a name that only one scheme bears.</summary>
    private bool TryScheme(ReadOnlySpan<SheetCell> cells, int row, out string? scheme)
    {
        scheme = null;
        var written = At(cells, layout.Scheme).AsCode().Trim();
        if (written.Length == 0) return true;
        var key = TextKey.Of(written);
        var found = schemes.Where(s => TextKey.Of(s.Code) == key).Select(s => s.Code).Distinct(StringComparer.Ordinal).ToList();
        if (found.Count == 0) found = [.. schemes.Where(s => TextKey.Of(s.Name) == key).Select(s => s.Code).Distinct(StringComparer.Ordinal)];
        if (found.Count == 1)
        {
            scheme = found[0];
            return true;
        }
        var candidates = (found.Count == 0 ? schemes.Select(s => s.Code).Distinct(StringComparer.Ordinal).Take(10) : found).ToList();
        stager.Refuse(FindingCodes.UnknownScheme, new(row, layout.Scheme), written, written, candidates.Count == 0 ? "—" : string.Join(", ", candidates));
        return false;
    }

    private static SheetCell At(ReadOnlySpan<SheetCell> cells, int column) => column > 0 && column <= cells.Length ? cells[column - 1] : default;
}
