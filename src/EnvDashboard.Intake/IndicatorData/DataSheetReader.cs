using System.Globalization;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Reads the tables of one sheet of indicator data, below and beside each other, whatever their shape.</summary>
internal sealed class DataSheetReader(DataSheetContext context)
{
    /// <summary>More are no tables but a file made to be slow.</summary>
    private const int MostTables = 500;
    private const int MostTitles = 8;

    /// <summary>Rows that look like a header and are none; after so many no more are looked into.</summary>
    private const int MostMisses = 1_000;

    private readonly List<TableRecognition> recognised = [];

    public IReadOnlyList<TableRecognition> Recognised => recognised;

    /// <summary>False when the sheet holds no table of indicator data.</summary>
    public bool TryRead(SheetPreview sheet, SheetHeading heading)
    {
        var finder = new LayoutFinder(context.Units, context.Indicators, context.Request, heading.Name);
        var layouts = finder.Find(sheet.Rows);
        if (layouts.Count == 0) return false;
        if (!layouts[0].IsUseful && layouts[0].Headers.Count == 0) return false;
        var stager = new ObservationStager(context, heading.Name);
        finder.SheetTitles = [.. sheet.Rows.Take(layouts[0].HeaderIndex)];
        for (var number = 0; layouts.Count > 0;)
        {
            if (number > MostTables) throw new IntakeRefusal(FindingCodes.TooManyTables, MostTables.ToString(CultureInfo.InvariantCulture));
            context.Guard.Check();
            var tables = Begin(sheet, layouts, stager, finder.SheetTitles, number);
            sheet.StartAt(layouts[0].FirstDataIndex);
            layouts = ReadRows(sheet, tables, stager, finder);
            recognised.AddRange(tables.Select(t => t.Finish()));
            number += tables.Count;
        }
        return true;
    }

    private List<TableReading> Begin(SheetPreview sheet, IReadOnlyList<DataLayout> layouts, ObservationStager stager, IReadOnlyList<PreviewRow> sheetTitles, int number)
    {
        if (number + layouts.Count > 1) context.Staging.WatchForRepetitions();
        IReadOnlyList<PreviewRow> own = [.. sheet.Rows.Take(layouts[0].HeaderIndex)];
        var tables = new List<TableReading>();
        foreach (var layout in layouts)
        {
            var table = new TableReading(context, layout, stager, number + tables.Count + 1);
            tables.Add(table);
            var above = layouts.Count > 1 ? SideBySide.Masked(own, (layout.FromColumn, layout.ToColumn)) : own;
            table.Begin([above, own, sheetTitles], sheet.Rows, sheet.HiddenColumns);
        }
        return tables;
    }

    /// <summary>Reads until the sheet ends or the header of another table comes, whose layouts are given.</summary>
    private IReadOnlyList<DataLayout> ReadRows(SheetPreview sheet, List<TableReading> tables, ObservationStager stager, LayoutFinder finder)
    {
        var header = HeaderSignature(sheet.Rows[tables[0].Layout.HeaderIndex].Cells);
        var oneRow = tables[0].Layout.FirstDataIndex == tables[0].Layout.HeaderIndex + 1;
        var titles = new List<PreviewRow>();
        var (count, misses) = (0, 0);
        while (sheet.NextRow())
        {
            if (misses < MostMisses && HeaderRows.MayBe(sheet.Cells))
            {
                // The same header again without a title of its own was printed at the top of the next page.
                if (oneRow && titles.Count == 0 && HeaderSignature(sheet.Cells) == header) continue;
                sheet.LookAgain([.. titles, sheet.Copy()]);
                var next = finder.FindAt(sheet.Rows, titles.Count);
                if (next.Count > 0 && (next[0].IsUseful || next[0].Headers.Count > 0)) return next;
                sheet.StartAt(titles.Count + 1);
                misses++;
            }
            if (ReadRow(sheet, tables)) titles.Clear();
            else if (IsTitle(sheet.Cells)) Remember(titles, sheet.Copy());
            if (++count % 256 != 0) continue;
            context.Guard.Check();
            context.Progress.Rows(stager.Sheet, 256, sheet.Fraction);
        }
        context.Progress.Rows(stager.Sheet, count % 256, 1);
        return [];
    }

    private static bool ReadRow(SheetPreview sheet, List<TableReading> tables)
    {
        var read = false;
        foreach (var table in tables) read |= table.ReadRow(sheet.Cells, sheet.RowNumber, sheet.RowHidden);
        return read;
    }

    private static bool IsTitle(ReadOnlySpan<SheetCell> cells) =>
        RowWords.FirstText(cells) is { } text && !RowWords.IsNote(text) && !RowWords.IsTotal(text);

    private static void Remember(List<PreviewRow> titles, PreviewRow row)
    {
        if (titles.Count == MostTitles) titles.RemoveAt(0);
        titles.Add(row);
    }

    private static string HeaderSignature(ReadOnlySpan<SheetCell> cells)
    {
        var texts = new List<string>();
        foreach (ref readonly var cell in cells) texts.Add(cell.IsBlank ? "" : TextKey.Of(cell.AsCode()));
        return string.Join('\t', texts).TrimEnd('\t');
    }
}
