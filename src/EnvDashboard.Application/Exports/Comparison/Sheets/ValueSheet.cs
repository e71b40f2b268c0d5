using EnvDashboard.Application.Exports.Workbooks;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Application.Exports.Comparison.Sheets;

/// <summary>
/// Units down, indicators across, one block of rows per period under one header, so that it can be filtered and copied as one table.
/// What is missing is said in words: a blank or a zero would be read as a number.
/// </summary>
internal static class ValueSheet
{
    private const int PeriodColumn = 1, Rank = 2, Code = 3, Unit = 4, Keys = 4;

    public static void Add(ComparisonDraft draft) => Add(draft, XlsxFile.MaxColumns);

    /// <param name="mostColumns">Columns that one sheet takes.</param>
    public static void Add(ComparisonDraft draft, int mostColumns)
    {
        var parts = ValueColumns.Split(ValueColumns.Plan(draft, Keys + 1), Keys + 1, mostColumns);
        for (var part = 0; part < parts.Count; part++)
        {
            // What does not fit on one sheet goes on on the next, with the units repeated.
            Part(draft, parts[part], part == 0 ? null : draft.Text.Format("sheet_values_more", part + 1), parts.Count == 1 ? null : draft.Text.Format("values_part", part + 1, parts.Count));
        }
    }

    private static void Part(ComparisonDraft draft, IReadOnlyList<ValueColumns> plan, string? name, string? partNote)
    {
        var table = new TableSheet(draft, "values", [draft.Text["values_note"], draft.Text["values_scope"], partNote], name);
        var columns = plan.Count == 0 ? Keys : plan[^1].Last;
        Headers(table, draft, plan);
        var first = table.HeaderRow + 3;
        var at = first;
        var summaries = new List<(int First, int Last)>();
        foreach (var period in draft.Content.Periods.Reverse())
        {
            var values = new ValueTable(draft.Content, period);
            at = Rows(table, draft, plan, values, period, at);
            var end = ValueSummary.Add(table, draft, plan, values, period, at);
            summaries.Add((at, end - 1));
            at = end;
        }
        Look(table, plan, first, at - 1, columns, summaries);
        table.Sheet.Filter = new(first - 1, 1, at - 1, columns);
        table.Finish(columns, headerRows: 3, PrintSetup.LandscapeWidth);
        PrintSetup.Apply(table, draft, headerRows: 3, keyColumns: Unit, landscape: true);
        WidePages.Break(table, Unit, [.. plan.GroupBy(p => p.Environment).Select(g => (g.First().Value, g.Last().Last))]);
    }

    private static void Headers(TableSheet table, ComparisonDraft draft, IReadOnlyList<ValueColumns> plan)
    {
        var (top, middle, row) = (table.HeaderRow, table.HeaderRow + 1, table.HeaderRow + 2);
        string[] keys = ["period", "rank", "unit_code", "unit"];
        for (var i = 0; i < keys.Length; i++) table.Header(row, i + 1, draft.Text[keys[i]]);
        table.Widths.Note(Rank, 7);
        foreach (var column in plan)
        {
            var measure = column.Indicator.UnitOfMeasure;
            var value = string.IsNullOrWhiteSpace(measure) ? draft.Text["value"] : draft.Text.Format("value_measure", measure);
            table.Header(row, column.Value, value + Arrow(column.Indicator.Direction), 12);
            if (column.Numerator is { } numerator) table.Header(row, numerator, draft.Text["numerator"], 12);
            if (column.Denominator is { } denominator) table.Header(row, denominator, draft.Text["denominator"], 12);
            if (column.Remark is { } remark) table.Header(row, remark, draft.Text["qualifier"], 10);
            table.Sheet.Text(middle, column.Value, draft.Text.Name(column.Indicator));
        }
        table.Sheet.Look(top, 1, row, plan.Count == 0 ? Keys : plan[^1].Last, Palette.Header);
        foreach (var group in plan.GroupBy(p => p.Environment)) TopHeader(table, top, group.Key, group.First().Value, group.Last().Last);
        var lines = 1;
        foreach (var column in plan)
        {
            var text = draft.Text.Name(column.Indicator);
            // A lone value column must not squeeze a long name into a tower.
            if (column.Last == column.Value) table.Widths.Note(column.Value, Math.Min(ColumnWidths.Of(text) / 2, 16));
            lines = Math.Max(lines, ColumnWidths.Lines(text, table.Widths.Sum(column.Value, column.Last)));
            table.Join(middle, column.Value, column.Last);
        }
        table.Lines(middle, lines);
    }

    private static void TopHeader(TableSheet table, int row, string text, int first, int last)
    {
        table.Sheet.Text(row, first, text);
        table.Join(row, first, last);
    }

    private static string Arrow(Direction direction) => direction switch { Direction.Higher => " ↑", Direction.Lower => " ↓", _ => "" };

    private static int Rows(
        TableSheet table, ComparisonDraft draft, IReadOnlyList<ValueColumns> plan, ValueTable values, Period period, int at)
    {
        var columns = plan.Select(p => values.ColumnOf(p.Indicator.Code)).ToArray();
        foreach (var (unit, ranked) in draft.InRankOrder(draft.Ranking(period)))
        {
            var row = values.RowOf(unit.Code);
            table.Text(at, PeriodColumn, period.Code);
            if (ranked is not null) table.Number(at, Rank, ranked.Rank);
            else table.Word(at, Rank, draft.Text["unranked_word"]);
            table.Text(at, Code, unit.Code);
            table.Text(at, Unit, draft.Text.Name(unit));
            for (var i = 0; i < columns.Length; i++) Cell(table, draft, plan[i], values.At(row, columns[i]), at);
            at++;
        }
        return at;
    }

    private static void Cell(TableSheet table, ComparisonDraft draft, ValueColumns column, ComparedValue? value, int at)
    {
        if (value is null)
        {
            table.Word(at, column.Value, draft.Text["no_record"]);
            return;
        }
        if (value.Value is { } number) table.Number(at, column.Value, number, column.Places);
        else table.Word(at, column.Value, Absence(draft.Text, value));
        if (column.Numerator is { } n && value.Numerator is { } numerator) table.Number(at, n, numerator, column.PartPlaces);
        if (column.Denominator is { } d && value.Denominator is { } denominator) table.Number(at, d, denominator, column.PartPlaces);
        if (column.Remark is not { } remark || !ValueColumns.NeedsRemark(value)) return;
        var words = new List<string>();
        if (!string.IsNullOrWhiteSpace(value.Qualifier)) words.Add(value.Qualifier.Trim());
        if (value.State != ObservationState.Reported && value.Value is not null) words.Add(draft.Text.Word(value.State));
        table.Text(at, remark, draft.Text.List(words), widest: 16);
    }

    internal static string Absence(ExportText text, ComparedValue value) => value switch
    {
        { State: not ObservationState.Reported } => text.Word(value.State),
        { Denominator: 0 } => text["zero_denominator"],
        _ => text["no_number"],
    };

    private static void Look(TableSheet table, IReadOnlyList<ValueColumns> plan, int first, int last, int columns, List<(int First, int Last)> summaries)
    {
        if (last < first) return;
        table.Sheet.Look(first, 1, last, columns, Palette.Body);
        table.Sheet.Look(first, Rank, last, Rank, l => l with { Across = Across.Centre });
        foreach (var column in plan)
        {
            table.Sheet.Look(first, column.Value, last, column.Value, l => l with { Format = NumberFormats.Places(column.Places), Across = Across.Right });
            if (column.Numerator is { } numerator)
            {
                table.Sheet.Look(first, numerator, last, numerator + 1, l => l with { Format = NumberFormats.Places(column.PartPlaces) });
            }
        }
        foreach (var (from, to) in summaries)
        {
            table.Sheet.Look(from, 1, to, columns, Palette.Summary);
            table.Sheet.Look(to, Keys, to, columns, l => l with { Format = "#,##0" });
        }
    }
}
