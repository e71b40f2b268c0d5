using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Finds in rows of a sheet where a table begins and what stands in its columns; of several side by side, each.</summary>
internal sealed class LayoutFinder(UnitFinder units, IndicatorFinder indicators, IntakeRequest request, string sheet)
{
    private const int DeepestHeader = 40;
    private readonly LongLayout longs = new(units, indicators);

    /// <summary>Titles of the first table, which hold for later ones that have none.</summary>
    public IReadOnlyList<PreviewRow> SheetTitles { get; set; } = [];

    /// <summary>The first table; empty when there is no table of indicator data. One without any known indicator is given as well, to be spoken of.</summary>
    public IReadOnlyList<DataLayout> Find(IReadOnlyList<PreviewRow> rows)
    {
        var depth = Math.Min(rows.Count, DeepestHeader);
        DataLayout? unmatched = null;
        for (var i = 0; i < depth; i++)
        {
            var found = FindAt(rows, i);
            if (found.Count == 0) continue;
            if (!found[0].IsUseful)
            {
                unmatched ??= found[0];
                continue;
            }
            // A table of unknown figures further up is a table of its own when units stand between the two headers.
            if (unmatched is not null && NamesUnits(rows, unmatched.FirstDataIndex, i, unmatched)) return [unmatched];
            return found;
        }
        if (FindWideByContent(rows, depth) is { } byContent) return [byContent];
        return unmatched is null ? [] : [unmatched];
    }

    /// <summary>The tables whose header begins in this row; none when it is no header.</summary>
    public IReadOnlyList<DataLayout> FindAt(IReadOnlyList<PreviewRow> rows, int at)
    {
        var split = SideBySide.Split(rows[at]).Select(block => FindOne(SideBySide.Masked(rows, block), at, block, rows)).ToList();
        if (split.Count >= 2 && split.All(layout => layout is { IsUseful: true } && (layout.Shape != SheetShape.Wide || NamesUnits(rows, at + 1, rows.Count, layout)))) return split!;
        return FindOne(rows, at, (1, int.MaxValue), rows) is { } only ? [only] : [];
    }

    private bool NamesUnits(IReadOnlyList<PreviewRow> rows, int from, int to, DataLayout layout) =>
        rows.Take(Math.Min(to, from + 12)).Skip(from).Any(r => units.Find(r.Text(layout.UnitColumn)) is { Found: true } or { IsAmbiguous: true });

    /// <param name="rows">With nothing but this table's columns.</param>
    /// <param name="whole">With all columns.</param>
    private DataLayout? FindOne(IReadOnlyList<PreviewRow> rows, int at, (int From, int To) block, IReadOnlyList<PreviewRow> whole)
    {
        var titles = new TableTitles([rows.Take(at), whole.Take(at), SheetTitles], sheet, Path.GetFileNameWithoutExtension(request.FileName));
        var blank = new DataLayout(SheetShape.Wide) { HeaderIndex = at, FirstDataIndex = at + 1, HeaderRows = [rows[at].Number], FromColumn = block.From, ToColumn = block.To };
        if (longs.Find(rows, at, blank, layout => Identified(rows, [at], layout), titles) is { } asLong) return asLong;
        if (FindTransposed(rows, at, blank) is { } transposed) return Identified(rows, [at], transposed);
        var layout = OfParentAndUnit(rows, WithUnitColumns(rows[at], blank));
        return layout.UnitColumn == 0 ? null : WideFrom(rows, layout, titles);
    }

    /// <summary>With its fingerprint and the corrections known for it.</summary>
    private DataLayout Identified(IReadOnlyList<PreviewRow> rows, IReadOnlyList<int> headers, DataLayout layout)
    {
        var texts = headers.SelectMany(i => Enumerable.Range(1, rows[i].Cells.Length).Select(c => rows[i].Text(c, ownOnly: true))).Where(text => text.Length > 0);
        var fingerprint = LayoutFingerprint.Of(sheet, texts);
        return layout with { Fingerprint = fingerprint, Profile = request.ProfileFor(fingerprint), HeaderRows = [.. headers.Select(i => rows[i].Number)] };
    }

    private DataLayout? FindTransposed(IReadOnlyList<PreviewRow> rows, int at, DataLayout blank)
    {
        var row = rows[at];
        var indicatorColumn = 0;
        var layout = blank with { Shape = SheetShape.Transposed };
        var unitColumns = new List<(int Column, string Header)>();
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
        var known = unitColumns.Count(u => units.Find(u.Header) is { Found: true } or { IsAmbiguous: true });
        if (indicatorColumn == 0 && known >= 2) indicatorColumn = IndicatorColumnByContent(rows, at, unitColumns[0].Column);
        if (indicatorColumn == 0 || known == 0) return null;
        return layout with { IndicatorColumn = indicatorColumn, UnitColumns = [.. unitColumns.Where(u => u.Column != indicatorColumn)] };
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

    /// <summary>The unit's columns by their headers alone.</summary>
    internal static DataLayout WithUnitColumns(PreviewRow row, DataLayout layout)
    {
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

    /// <summary>地区 | 单位: where the first column names the parents of the second, or no unit at all, the second is the unit's.</summary>
    private DataLayout OfParentAndUnit(IReadOnlyList<PreviewRow> rows, DataLayout layout)
    {
        var (first, second) = (layout.UnitNameColumn, layout.UnitNameColumn + 1);
        if (first == 0 || layout.CityColumn > 0 || !ColumnWords.UnitName.Contains(TextKey.Of(rows[layout.HeaderIndex].Text(second, ownOnly: true)))) return layout;
        var named = rows.Skip(layout.HeaderIndex + 1).Take(12).Select(r => (Above: units.Find(r.Text(first)), Own: units.Find(r.Text(second), r.Text(first)))).Where(n => n.Own.Found).ToList();
        var are = named.Count > 0 && named.All(n => !n.Above.Found || units.Units[n.Own.Index].ParentCode == units.Units[n.Above.Index].Code);
        return are ? layout with { UnitNameColumn = second, CityColumn = first } : layout;
    }

    private DataLayout WideFrom(IReadOnlyList<PreviewRow> rows, DataLayout layout, TableTitles titles)
    {
        var at = layout.HeaderIndex;
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
        var width = rows.Skip(at).Take(4).Max(r => r.Cells.Length);
        return new WideHeader(rows, headers, measureRow, indicators).Read(
            Identified(rows, headers, layout with { FirstDataIndex = next }), width, titles.Indicator(indicators), titles.Measures());
    }

    /// <summary>No header says "unit", but a row names indicators and a column below it names units.</summary>
    private DataLayout? FindWideByContent(IReadOnlyList<PreviewRow> rows, int depth)
    {
        for (var i = 0; i < depth; i++)
        {
            var row = rows[i];
            var named = Enumerable.Range(1, row.Cells.Length).Count(c => row.Text(c, ownOnly: true) is { Length: > 0 } text && HeaderText.Read(text, indicators).Match.Found);
            if (named == 0) continue;
            for (var column = 1; column <= Math.Min(8, row.Cells.Length); column++)
            {
                var below = rows.Skip(i + 1).Take(12).Select(r => r.Text(column)).Where(t => t.Length > 0).ToList();
                if (below.Count > 0 && below.Count(t => units.Find(t) is { Found: true } or { IsAmbiguous: true }) * 2 >= below.Count)
                    return WideFrom(rows, new DataLayout(SheetShape.Wide) { HeaderIndex = i, FirstDataIndex = i + 1, UnitNameColumn = column }, new TableTitles([rows.Take(i)], sheet, ""));
            }
        }
        return null;
    }
}
