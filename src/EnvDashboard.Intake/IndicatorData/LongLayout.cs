using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Finds tables with one row an observation, also of one unit (indicators down the side) and with several periods side by side.</summary>
internal sealed class LongLayout(UnitFinder units, IndicatorFinder indicators)
{
    /// <param name="identify">Adds fingerprint and corrections.</param>
    public DataLayout? Find(IReadOnlyList<PreviewRow> rows, int at, DataLayout blank, Func<DataLayout, DataLayout> identify, TableTitles titles)
    {
        var layout = MeasureOrUnit(rows, Columns(rows[at], blank with { Shape = SheetShape.Long }));
        if (layout.IndicatorColumn == 0) return null;
        if (layout.ValueColumn == 0) layout = layout with { Headers = PeriodColumns(rows[at], layout) };
        var hasFigures = layout.ValueColumn > 0 || layout.Headers.Count > 0 || (layout.NumeratorColumn > 0 && layout.DenominatorColumn > 0);
        if (!hasFigures) return null;
        if (layout.UnitColumn > 0) return identify(layout);
        if (!NamesIndicators(rows, layout)) return null;
        layout = identify(layout);
        return layout with { Unit = titles.Unit(units, layout.Profile) ?? new(TermMatch.None, "") };
    }

    private static DataLayout Columns(PreviewRow row, DataLayout layout)
    {
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
        return layout;
    }

    /// <summary>单位 is a unit that is measured or a unit of measure; what stands below decides.</summary>
    private DataLayout MeasureOrUnit(IReadOnlyList<PreviewRow> rows, DataLayout layout)
    {
        if (layout.UnitNameColumn == 0 || layout.MeasureColumn > 0 || !ColumnWords.Measure.Contains(TextKey.Of(rows[layout.HeaderIndex].Text(layout.UnitNameColumn)))) return layout;
        var below = Below(rows, layout, layout.UnitNameColumn).ToList();
        var areMeasures = below.Count > 0 && below.All(Measure.IsKnown) && !below.Any(t => units.Find(t).Found);
        return areMeasures ? layout with { MeasureColumn = layout.UnitNameColumn, UnitNameColumn = 0 } : layout;
    }

    /// <summary>本月 | 累计 | 同比 beside each other instead of one value column.</summary>
    private List<HeaderColumn> PeriodColumns(PreviewRow row, DataLayout layout)
    {
        var headers = new List<HeaderColumn>();
        for (var column = layout.IndicatorColumn + 1; column <= row.Cells.Length; column++)
        {
            var text = row.Cell(column).TryGetDay(out var day) ? $"{day:yyyy-MM}" : row.Text(column, ownOnly: true);
            if (text.Length == 0 || HeaderText.Read(text, indicators) is not { NamesNothing: true, Period: { } period }) continue;
            headers.Add(new(column, text, period.IsGrowth ? HeaderKind.Derived : HeaderKind.Matched, TermMatch.None, ColumnRole.Value, period, null));
        }
        return headers.Exists(h => h.Kind == HeaderKind.Matched) ? headers : [];
    }

    /// <summary>Without a column of units the table counts as data only when it speaks of known indicators.</summary>
    private bool NamesIndicators(IReadOnlyList<PreviewRow> rows, DataLayout layout) =>
        Below(rows, layout, layout.IndicatorColumn).Any(text => HeaderText.Read(text, indicators).Match is { Found: true } or { IsAmbiguous: true });

    private static IEnumerable<string> Below(IReadOnlyList<PreviewRow> rows, DataLayout layout, int column) =>
        rows.Skip(layout.HeaderIndex + 1).Take(12).Select(r => r.Text(column)).Where(t => t.Length > 0);
}
