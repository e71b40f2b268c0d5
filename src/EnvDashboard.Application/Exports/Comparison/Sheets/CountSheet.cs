using EnvDashboard.Application.Exports.Workbooks;

namespace EnvDashboard.Application.Exports.Comparison.Sheets;

/// <summary>The last sheet: how many rows each sheet has, and how many values were compared and listed.</summary>
internal static class CountSheet
{
    private const int Last = 2;

    /// <summary>Adds the sheet; it is filled when all others are written.</summary>
    public static TableSheet Add(ComparisonDraft draft)
    {
        var table = new TableSheet(draft, "counts", draft.Text["counts_note"]);
        return table;
    }

    public static Sheet Fill(TableSheet table, ComparisonDraft draft, IReadOnlyList<(string Sheet, int Rows)> counts)
    {
        var (content, text) = (draft.Content, draft.Text);
        table.Header(table.HeaderRow, 1, text["sheet"], 40);
        table.Header(table.HeaderRow, Last, text["rows_written"], 20);
        // Wide enough for the banner on top.
        table.Widths.Note(1, 60);
        table.Widths.Note(Last, 18);
        var first = table.HeaderRow + 1;
        var at = first;
        foreach (var (sheet, rows) in counts) Line(sheet, rows);
        var figures = at;
        Line(text["counts_places"], (double)content.Units.Count * content.Indicators.Count * content.Periods.Count);
        Line(text["counts_values"], content.Values.Count(v => v.Value is not null));
        if (content.Has(ComparisonPart.Provenance)) Line(text["counts_provenance"], content.Values.Count);
        table.Sheet.Look(table.HeaderRow, 1, table.HeaderRow, Last, Palette.Header);
        table.Sheet.Look(first, 1, at - 1, Last, l => Palette.Body(l) with { Format = "#,##0" });
        table.Sheet.Look(figures, 1, at - 1, Last, Palette.Summary);
        table.Finish(Last, headerRows: 1);
        PrintSetup.Apply(table, draft, headerRows: 1, keyColumns: 0, landscape: false);
        return table.Sheet;

        void Line(string label, double count)
        {
            table.Text(at, 1, label);
            table.Number(at++, Last, count);
        }
    }
}
