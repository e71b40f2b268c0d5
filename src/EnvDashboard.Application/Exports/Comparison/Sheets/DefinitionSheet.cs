using EnvDashboard.Application.Exports.Workbooks;
using System.Globalization;
using EnvDashboard.Domain.Indicators;

namespace EnvDashboard.Application.Exports.Comparison.Sheets;

/// <summary>What each indicator means and how it is counted.</summary>
internal static class DefinitionSheet
{
    private const int LastColumn = 12, Definition = 11, CountingRule = 12;
    private const double TextWidth = 38;

    public static void Add(ComparisonDraft draft)
    {
        var table = new TableSheet(draft, "definitions");
        string[] keys =
        [
            "code", "name", "measure", "direction", "kind", "nature", "frequency", "decimals", "valid_range", "in_scheme", "definition", "counting_rule",
        ];
        for (var i = 0; i < keys.Length; i++) table.Header(table.HeaderRow, i + 1, draft.Text[keys[i]], 10);
        table.Widths.Note(Definition, TextWidth);
        table.Widths.Note(CountingRule, TextWidth);
        var scored = (draft.Content.Scheme?.Nodes ?? []).Where(n => n.IsLeaf).Select(n => n.IndicatorCode!).ToHashSet(StringComparer.Ordinal);
        var first = table.HeaderRow + 1;
        var row = first;
        foreach (var indicator in draft.Content.Indicators) Row(table, draft.Text, indicator, scored.Contains(indicator.Code), row++);
        table.Sheet.Look(table.HeaderRow, 1, table.HeaderRow, LastColumn, Palette.Header);
        if (row > first)
        {
            table.Sheet.Look(first, 1, row - 1, LastColumn, l => Palette.Body(l) with { Wrapped = true });
            table.Sheet.Filter = new(table.HeaderRow, 1, row - 1, LastColumn);
        }
        table.Finish(LastColumn, headerRows: 1);
        PrintSetup.Apply(table, draft, headerRows: 1, keyColumns: 2, landscape: true);
    }

    private static void Row(TableSheet table, ExportText text, Indicator indicator, bool scored, int row)
    {
        table.Text(row, 1, indicator.Code, 22);
        table.Text(row, 2, text.Name(indicator), 26);
        table.Text(row, 3, indicator.UnitOfMeasure, 10);
        table.Text(row, 4, text.Word(indicator.Direction), 12);
        table.Text(row, 5, text.Word(indicator.Kind), 16);
        if (indicator.Nature is { } nature) table.Text(row, 6, text.Word(nature));
        if (indicator.Frequency is { } frequency) table.Text(row, 7, text.Word(frequency));
        if (indicator.Decimals is { } decimals) table.Number(row, 8, decimals);
        table.Text(row, 9, Range(indicator));
        table.Text(row, 10, text[scored ? "yes" : "no"]);
        table.Text(row, Definition, indicator.Definition, TextWidth);
        table.Text(row, CountingRule, indicator.CountingRule, TextWidth);
        (string Text, double Width)[] wrapped =
        [
            (text.Name(indicator), 26), (text.Word(indicator.Direction), 13), (text.Word(indicator.Kind), 17),
            (indicator.Definition ?? "", TextWidth + 2), (indicator.CountingRule ?? "", TextWidth + 2),
        ];
        var lines = wrapped.Max(w => ColumnWidths.Lines(w.Text, w.Width));
        table.Sheet.Heights[row] = Math.Min(400, 15 * lines + 3);
    }

    private static string Range(Indicator indicator) => (indicator.Min, indicator.Max) switch
    {
        (null, null) => "",
        ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"≥ {low}"),
        (null, { } high) => string.Create(CultureInfo.InvariantCulture, $"≤ {high}"),
        ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"{low} – {high}"),
    };
}
