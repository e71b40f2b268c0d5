using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

internal enum HeaderRowKind { Header, Measures, Data }

/// <summary>Reads one- or several-row headers of a wide table: the lower cell first, else upper and lower together.</summary>
internal sealed class WideHeader(IReadOnlyList<PreviewRow> rows, IReadOnlyList<int> headerRows, int measureRow, IndicatorFinder indicators)
{
    public static HeaderRowKind KindOf(PreviewRow row, int unitColumn)
    {
        var texts = 0;
        var measures = 0;
        for (var column = 1; column <= row.Cells.Length; column++)
        {
            var cell = row.Cell(column);
            if (column == unitColumn || cell.IsBlank || cell.IsContinuation) continue;
            if (cell.Kind != CellKind.Text) return HeaderRowKind.Data;
            texts++;
            if (Measure.IsKnown(cell.Text!.Trim('(', ')', '（', '）', ' '))) measures++;
        }
        if (texts == 0) return HeaderRowKind.Data;
        return measures == texts ? HeaderRowKind.Measures : HeaderRowKind.Header;
    }

    public DataLayout Read(DataLayout layout, int width)
    {
        var found = new List<IndicatorColumn>();
        var unknown = new List<(int, string)>();
        var ambiguous = new List<(int, string, IReadOnlyList<int>)>();
        for (var column = 1; column <= width; column++)
        {
            if (column == layout.UnitCodeColumn || column == layout.UnitNameColumn || column == layout.PeriodColumn || column == layout.CityColumn) continue;
            var levels = Levels(column);
            if (levels.Count == 0) continue;
            var reading = ReadLevels(levels, out var header);
            var measure = reading.Measure ?? MeasureBelow(column);
            if (reading.Match.Found) found.Add(new(column, reading.Match.Index, reading.Role, header, reading.Period, measure));
            else if (reading.Match.IsAmbiguous) ambiguous.Add((column, header, reading.Match.Candidates!));
            else if (!ColumnWords.Ignored.Contains(TextKey.Of(levels[^1]))) unknown.Add((column, header));
        }
        return layout with { Indicators = found, Unknown = unknown, Ambiguous = ambiguous };
    }

    /// <summary>The header cells over a column from above to below; an empty upper cell takes its left neighbour's text.</summary>
    private List<string> Levels(int column)
    {
        var levels = new List<string>();
        for (var level = 0; level < headerRows.Count; level++)
        {
            var row = rows[headerRows[level]];
            var text = row.Text(column);
            if (level < headerRows.Count - 1)
            {
                for (var left = column - 1; text.Length == 0 && left >= 1; left--) text = row.Text(left);
            }
            if (text.Length > 0 && (levels.Count == 0 || levels[^1] != text)) levels.Add(text);
        }
        // Nothing in the lowest row and nothing of its own above: not a column of the table.
        var own = headerRows.Any(r => rows[r].Cell(column) is { IsBlank: false });
        return own ? levels : [];
    }

    private HeaderReading ReadLevels(List<string> levels, out string header)
    {
        header = string.Join(" ", levels);
        var lower = levels[^1];
        var reading = HeaderText.Read(lower, indicators);
        if (reading.Match.Found && levels.Count > 1 && PeriodText.TryParse(levels[^2], out var period)) return reading with { Period = period };
        if (reading.Match.Found || reading.Match.IsAmbiguous) return reading;
        if (levels.Count < 2) return reading;
        var upper = levels[^2];
        var above = HeaderText.Read(upper, indicators);
        if (above.Match.Found && HeaderText.RoleOf(lower) is { } role) return above with { Role = role };
        if (above.Match.Found && ColumnWords.Current.Contains(TextKey.Of(lower))) return above;
        if (above.Match.Found && (Measure.IsKnown(lower) || HeaderText.IsMeasureOf(indicators.Indicators[above.Match.Index], lower))) return above with { Measure = lower.Trim('(', ')', '（', '）', ' ') };
        if (above.Match.Found && PeriodText.TryParse(lower, out period)) return above with { Period = period };
        var joined = HeaderText.Read(upper + lower, indicators);
        return joined.Match.Found || joined.Match.IsAmbiguous ? joined : reading;
    }

    private string? MeasureBelow(int column) =>
        measureRow >= 0 && rows[measureRow].Text(column, ownOnly: true).Trim('(', ')', '（', '）', ' ') is { Length: > 0 } text ? text : null;
}
