using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Finds in the first rows of a sheet where its table begins and what stands in its columns.</summary>
internal sealed class LayoutFinder(UnitFinder units, IndicatorFinder indicators)
{
    private const int DeepestHeader = 40;

    /// <summary>Null when the sheet holds no table of indicator data.</summary>
    public DataLayout? Find(IReadOnlyList<PreviewRow> rows, int width)
    {
        var depth = Math.Min(rows.Count, DeepestHeader);
        for (var i = 0; i < depth; i++)
        {
            if (FindLong(rows, i) is { } layout) return layout;
        }
        for (var i = 0; i < depth; i++)
        {
            if (FindTransposed(rows, i) is { } layout) return layout;
        }
        DataLayout? unmatched = null;
        for (var i = 0; i < depth; i++)
        {
            if (FindWide(rows, i, width) is not { } layout) continue;
            if (layout.Indicators.Count > 0 || layout.Ambiguous.Count > 0) return layout;
            unmatched ??= layout;
        }
        return FindWideByContent(rows, depth, width) ?? unmatched;
    }

    private static DataLayout? FindLong(IReadOnlyList<PreviewRow> rows, int at)
    {
        var layout = new DataLayout(SheetShape.Long, at, at + 1);
        var row = rows[at];
        for (var column = 1; column <= row.Cells.Length; column++)
        {
            var key = TextKey.Of(row.Text(column, ownOnly: true));
            if (key.Length == 0) continue;
            if (layout.IndicatorColumn == 0 && ColumnWords.Indicator.Contains(key)) layout = layout with { IndicatorColumn = column };
            else if (layout.UnitCodeColumn == 0 && ColumnWords.UnitCode.Contains(key)) layout = layout with { UnitCodeColumn = column };
            else if (layout.UnitNameColumn == 0 && ColumnWords.UnitName.Contains(key)) layout = layout with { UnitNameColumn = column };
            else if (layout.PeriodColumn == 0 && ColumnWords.Period.Contains(key)) layout = layout with { PeriodColumn = column };
            else if (layout.ValueColumn == 0 && ColumnWords.Value.Contains(key)) layout = layout with { ValueColumn = column };
            else if (layout.NumeratorColumn == 0 && ColumnWords.Numerator.Contains(key)) layout = layout with { NumeratorColumn = column };
            else if (layout.DenominatorColumn == 0 && ColumnWords.Denominator.Contains(key)) layout = layout with { DenominatorColumn = column };
            else if (layout.QualifierColumn == 0 && ColumnWords.Qualifier.Contains(key)) layout = layout with { QualifierColumn = column };
            else if (layout.StateColumn == 0 && ColumnWords.State.Contains(key)) layout = layout with { StateColumn = column };
            else if (layout.NoteColumn == 0 && ColumnWords.Note.Contains(key)) layout = layout with { NoteColumn = column };
            else if (layout.MeasureColumn == 0 && ColumnWords.Measure.Contains(key)) layout = layout with { MeasureColumn = column };
            else if (layout.CityColumn == 0 && ColumnWords.City.Contains(key)) layout = layout with { CityColumn = column };
        }
        var hasFigures = layout.ValueColumn > 0 || (layout.NumeratorColumn > 0 && layout.DenominatorColumn > 0);
        return layout.IndicatorColumn > 0 && layout.UnitColumn > 0 && hasFigures ? layout : null;
    }

    private DataLayout? FindTransposed(IReadOnlyList<PreviewRow> rows, int at)
    {
        var row = rows[at];
        var indicatorColumn = 0;
        var layout = new DataLayout(SheetShape.Transposed, at, at + 1);
        var unitColumns = new List<(int, string)>();
        for (var column = 1; column <= row.Cells.Length; column++)
        {
            var text = row.Text(column, ownOnly: true);
            var key = TextKey.Of(text);
            if (key.Length == 0) continue;
            if (indicatorColumn == 0 && ColumnWords.Indicator.Contains(key)) indicatorColumn = column;
            else if (indicatorColumn > 0 && ColumnWords.Measure.Contains(key)) layout = layout with { MeasureColumn = column };
            else if (ColumnWords.Period.Contains(key)) layout = layout with { PeriodColumn = column };
            else if (!ColumnWords.Ignored.Contains(key) && !ColumnWords.Indicator.Contains(key)) unitColumns.Add((column, text));
        }
        var known = unitColumns.Count(u => units.Find(u.Item2) is { Found: true } or { IsAmbiguous: true });
        if (indicatorColumn == 0 && known >= 2) indicatorColumn = IndicatorColumnByContent(rows, at, unitColumns[0].Item1);
        if (indicatorColumn == 0 || known == 0) return null;
        return layout with { IndicatorColumn = indicatorColumn, UnitColumns = [.. unitColumns.Where(u => u.Item1 != indicatorColumn)] };
    }

    private int IndicatorColumnByContent(IReadOnlyList<PreviewRow> rows, int header, int before)
    {
        for (var column = 1; column < before; column++)
        {
            for (var i = header + 1; i < Math.Min(rows.Count, header + 10); i++)
            {
                if (indicators.Find(rows[i].Text(column)).Found) return column;
            }
        }
        return 0;
    }

    private DataLayout? FindWide(IReadOnlyList<PreviewRow> rows, int at, int width)
    {
        var row = rows[at];
        var layout = UnitColumns(row);
        if (layout.UnitColumn == 0) return null;
        return WideFrom(rows, at, width, layout with { HeaderRow = at });
    }

    /// <summary>The unit's columns by their headers alone.</summary>
    public static DataLayout UnitColumns(PreviewRow row)
    {
        var layout = new DataLayout(SheetShape.Wide, 0, 0);
        for (var column = 1; column <= row.Cells.Length; column++)
        {
            var key = TextKey.Of(row.Text(column, ownOnly: true));
            if (key.Length == 0) continue;
            if (layout.UnitCodeColumn == 0 && ColumnWords.UnitCode.Contains(key)) layout = layout with { UnitCodeColumn = column };
            else if (layout.UnitNameColumn == 0 && ColumnWords.UnitName.Contains(key)) layout = layout with { UnitNameColumn = column };
            else if (layout.PeriodColumn == 0 && ColumnWords.Period.Contains(key)) layout = layout with { PeriodColumn = column };
            else if (layout.CityColumn == 0 && ColumnWords.City.Contains(key)) layout = layout with { CityColumn = column };
        }
        return layout;
    }

    private DataLayout WideFrom(IReadOnlyList<PreviewRow> rows, int at, int width, DataLayout layout)
    {
        var headers = new List<int> { at };
        var measureRow = -1;
        var next = at + 1;
        // Header rows go on while nothing of their own stands under "unit".
        for (; next < Math.Min(rows.Count, at + 4) && rows[next].Text(layout.UnitColumn, ownOnly: true).Length == 0; next++)
        {
            var kind = WideHeader.KindOf(rows[next], layout.UnitColumn);
            if (kind == HeaderRowKind.Data) break;
            if (kind == HeaderRowKind.Measures) measureRow = next;
            else headers.Add(next);
        }
        return new WideHeader(rows, headers, measureRow, indicators).Read(layout with { FirstDataRow = next }, width);
    }

    /// <summary>No header says "unit", but a row names indicators and a column below it names units.</summary>
    private DataLayout? FindWideByContent(IReadOnlyList<PreviewRow> rows, int depth, int width)
    {
        for (var i = 0; i < depth; i++)
        {
            var row = rows[i];
            var named = Enumerable.Range(1, row.Cells.Length).Count(c => row.Text(c, ownOnly: true) is { Length: > 0 } text && HeaderText.Read(text, indicators).Match.Found);
            if (named == 0) continue;
            for (var column = 1; column <= Math.Min(8, width); column++)
            {
                var below = rows.Skip(i + 1).Take(12).Select(r => r.Text(column)).Where(t => t.Length > 0).ToList();
                if (below.Count > 0 && below.Count(t => units.Find(t) is { Found: true } or { IsAmbiguous: true }) * 2 >= below.Count)
                    return WideFrom(rows, i, width, new DataLayout(SheetShape.Wide, i, i + 1) { UnitNameColumn = column });
            }
        }
        return null;
    }
}
