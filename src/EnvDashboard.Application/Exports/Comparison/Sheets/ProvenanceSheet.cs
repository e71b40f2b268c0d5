namespace EnvDashboard.Application.Exports.Comparison.Sheets;

/// <summary>One row for every value in force: what it is and the very cell it came from.</summary>
internal static class ProvenanceSheet
{
    private const int LastColumn = 15;

    public static void Add(ComparisonDraft draft)
    {
        var text = draft.Text;
        var table = new TableSheet(draft, "provenance", text["provenance_note"]);
        string[] keys =
        [
            "period", "unit_code", "unit", "code", "indicator", "value", "numerator", "denominator",
            "state", "qualifier_word", "raw", "submission", "file", "sheet", "cell",
        ];
        for (var i = 0; i < keys.Length; i++) table.Header(table.HeaderRow, i + 1, text[keys[i]], 10);
        var first = table.HeaderRow + 1;
        var row = first;
        foreach (var value in draft.Content.Values) Row(table, text, value, row++);
        WorkbookStyle.Header(table.Sheet.Range(table.HeaderRow, 1, table.HeaderRow, LastColumn));
        if (row > first) WorkbookStyle.Body(table.Sheet.Range(first, 1, row - 1, LastColumn));
        table.Sheet.Range(table.HeaderRow, 1, Math.Max(first, row - 1), LastColumn).SetAutoFilter();
        table.Finish(LastColumn, headerRows: 1);
        PrintSetup.Apply(table, draft, headerRows: 1, keyColumns: 3, landscape: true);
    }

    /// <summary>Numbers are written as they are stored, without a format that rounds them: this is the sheet to check against.</summary>
    private static void Row(TableSheet table, ExportText text, ComparedValue value, int row)
    {
        table.Text(row, 1, value.Period.Code);
        table.Text(row, 2, value.Unit.Code);
        table.Text(row, 3, text.Name(value.Unit), 24);
        table.Text(row, 4, value.Indicator.Code, 24);
        table.Text(row, 5, text.Name(value.Indicator), 34);
        if (value.Value is { } number) table.Number(row, 6, number, 4);
        if (value.Numerator is { } numerator) table.Number(row, 7, numerator);
        if (value.Denominator is { } denominator) table.Number(row, 8, denominator);
        table.Text(row, 9, text.Word(value.State));
        table.Text(row, 10, value.Qualifier, 12);
        table.Text(row, 11, value.Raw, 24);
        table.Number(row, 12, value.Submission);
        table.Text(row, 13, value.FileName, 30);
        table.Text(row, 14, value.Sheet, 20);
        table.Text(row, 15, value.Cell);
    }
}
