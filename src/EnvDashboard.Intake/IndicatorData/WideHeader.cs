using System.Globalization;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

internal enum HeaderRowKind { Header, Measures, Data }

/// <summary>
/// Reads one- or several-row headers. Each level is taken apart; what names a role, a unit of measure or a period counts wherever it
/// stands, and the indicator is named by the lowest level that is left, alone or with the one above it.
/// </summary>
internal sealed class WideHeader(IReadOnlyList<PreviewRow> rows, IReadOnlyList<int> headerRows, int measureRow, IndicatorFinder indicators)
{
    /// <summary>A row under the first header row: more header, units of measure, or the first row of data.</summary>
    public static HeaderRowKind KindOf(PreviewRow row, int unitColumn)
    {
        var (texts, measures) = (0, 0);
        for (var column = 1; column <= row.Cells.Length; column++)
        {
            var cell = row.Cell(column);
            if (column == unitColumn || cell.IsBlank || cell.IsContinuation) continue;
            if (cell.Kind != CellKind.Text && PeriodIn(cell) is null) return HeaderRowKind.Data;
            texts++;
            if (cell.Kind == CellKind.Text && Measure.IsKnown(cell.Text!.Trim('(', ')', '（', '）', ' '))) measures++;
        }
        if (texts == 0) return HeaderRowKind.Data;
        return measures == texts ? HeaderRowKind.Measures : HeaderRowKind.Header;
    }

    /// <param name="title">The indicator that the title names, for columns that name none.</param>
    /// <param name="measures">Units of measure given for the whole table.</param>
    public DataLayout Read(DataLayout layout, int width, TermMatch title, IReadOnlyList<string> measures)
    {
        var headers = new List<HeaderColumn>();
        for (var column = Math.Max(1, layout.FromColumn); column <= Math.Min(width, layout.ToColumn); column++)
        {
            if (column == layout.UnitCodeColumn || column == layout.UnitNameColumn || column == layout.PeriodColumn || column == layout.CityColumn) continue;
            var levels = Levels(column, layout);
            if (levels.Count == 0) continue;
            if (ReadColumn(column, levels, layout.Profile) is not { } header) continue;
            headers.Add(header with { Measure = header.Measure ?? MeasureBelow(column) });
        }
        if (!headers.Any(h => h.Kind is HeaderKind.Matched or HeaderKind.Ambiguous) && title.Found) headers = [.. headers.Select(h => UnderTitle(h, title))];
        return layout with { Headers = [.. headers.Select(h => WithTableMeasure(h, measures))] };
    }

    private HeaderColumn? ReadColumn(int column, List<string> levels, LayoutProfile? profile)
    {
        var header = string.Join(" ", levels);
        var reading = ReadLevels(levels);
        var match = Corrections.Find(profile, header, indicators) ?? reading.Match;
        var kind = match switch
        {
            { IsIgnored: true } => HeaderKind.Ignored,
            { IsAmbiguous: true } => HeaderKind.Ambiguous,
            // GDP增长率 may be an indicator of its own; 办件量增长率 beside 办件量 is not.
            _ when reading.IsGrowth && match.By != MatchedBy.Profile => HeaderKind.Derived,
            { Found: true } => HeaderKind.Matched,
            _ => HeaderKind.Unknown,
        };
        if (kind == HeaderKind.Unknown && ColumnWords.Ignored.Contains(TextKey.Of(levels[^1]))) return null;
        return new(column, header, kind, match, reading.Role ?? ColumnRole.Value, reading.Period, reading.Measure);
    }

    private HeaderReading ReadLevels(List<string> levels)
    {
        var parts = levels.ConvertAll(level => HeaderText.Read(level, indicators));
        var (role, measure, period) = (default(ColumnRole?), default(string), default(HeaderPeriod));
        foreach (var part in parts) (role, measure, period) = (part.Role ?? role, part.Measure ?? measure, part.Period?.Under(period) ?? period);
        var names = Enumerable.Range(0, parts.Count).Where(i => !parts[i].NamesNothing).ToList();
        var whole = new HeaderReading(TermMatch.None, role, measure, period, "");
        if (names.Count == 0) return whole;
        var lower = parts[names[^1]];
        if (lower.Match.Found || lower.Match.IsAmbiguous || names.Count == 1) return whole with { Match = lower.Match, Rest = lower.Rest };
        var upper = parts[names[^2]];
        if (upper.Match.Found && HeaderText.IsMeasureOf(indicators.Indicators[upper.Match.Index], levels[names[^1]]))
            return whole with { Match = upper.Match, Measure = levels[names[^1]].Trim('(', ')', '（', '）', ' '), Rest = upper.Rest };
        if (upper.Match.Found && RatioParts.RoleOf(lower.Rest, indicators.Indicators[upper.Match.Index]) is { } part2) return whole with { Match = upper.Match, Role = part2, Rest = upper.Rest };
        var joined = HeaderText.Read(levels[names[^2]] + levels[names[^1]], indicators);
        return whole with { Match = joined.Match, Rest = lower.Rest };
    }

    /// <summary>A column that only says when or which part, under a title that says what.</summary>
    private HeaderColumn UnderTitle(HeaderColumn header, TermMatch title)
    {
        var reading = HeaderText.Read(header.Header.Split(' ')[^1], indicators);
        return header.Kind == HeaderKind.Unknown && reading.NamesNothing && (header.Period is not null || reading.Role is not null) ? header with { Kind = HeaderKind.Matched, Match = title } : header;
    }

    /// <summary>单位：万元 above a table holds for the columns it fits and says nothing of the others.</summary>
    private HeaderColumn WithTableMeasure(HeaderColumn header, IReadOnlyList<string> measures)
    {
        if (header is not { Kind: HeaderKind.Matched, Measure: null, Role: ColumnRole.Value } || measures.Count == 0) return header;
        var own = Measure.Parse(indicators.Indicators[header.Match.Index].UnitOfMeasure ?? "");
        var fitting = measures.Where(m => own.Name.Length > 0 && Measure.TryConvert(Measure.Parse(m), own, out _)).ToList();
        return fitting.Count == 1 ? header with { Measure = fitting[0] } : header;
    }

    /// <summary>The header cells over a column from above to below; an empty upper cell takes its left neighbour's text.</summary>
    private List<string> Levels(int column, DataLayout layout)
    {
        var levels = new List<string>();
        if (!headerRows.Any(r => rows[r].Cell(column) is { IsBlank: false })) return levels;
        for (var level = 0; level < headerRows.Count; level++)
        {
            var row = rows[headerRows[level]];
            var text = TextOf(row, column);
            if (level < headerRows.Count - 1)
            {
                for (var left = column - 1; text.Length == 0 && left >= layout.FromColumn && left != layout.UnitColumn && left != layout.UnitNameColumn; left--) text = TextOf(row, left);
            }
            if (text.Length > 0 && (levels.Count == 0 || levels[^1] != text)) levels.Add(text);
        }
        return levels;
    }

    private static string TextOf(PreviewRow row, int column) => PeriodIn(row.Cell(column)) is { } period ? period.Code : row.Text(column);

    /// <summary>A date or a number such as 202405 in a header is a period.</summary>
    private static Period? PeriodIn(in SheetCell cell)
    {
        if (cell.TryGetDay(out var day)) return Period.Month(day.Year, day.Month);
        if (cell.Kind != CellKind.Number || !double.IsInteger(cell.Number)) return null;
        return PeriodText.TryParse(cell.Number.ToString("0", CultureInfo.InvariantCulture), out var period) ? period : null;
    }

    private string? MeasureBelow(int column) =>
        measureRow >= 0 && rows[measureRow].Text(column, ownOnly: true).Trim('(', ')', '（', '）', ' ') is { Length: > 0 } text ? text : null;
}
