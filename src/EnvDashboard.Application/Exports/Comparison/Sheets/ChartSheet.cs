using EnvDashboard.Application.Exports.Workbooks;

namespace EnvDashboard.Application.Exports.Comparison.Sheets;

/// <summary>Charts of the latest ranking, linked to the cells of the other sheets: who corrects a cell sees the picture change.</summary>
internal static class ChartSheet
{
    private const int MostBars = 40, MostLines = 10, Width = 13, ChartRows = 24;

    public static void Add(ComparisonDraft draft)
    {
        if (draft.Spots.Ranking is not { } ranking || ranking.Last < ranking.First) return;
        var table = new TableSheet(draft, "charts", draft.Text["charts_note"]);
        for (var column = 1; column <= Width; column++) table.Widths.Note(column, 8);
        table.Finish(Width, 0);
        PrintSetup.Page(table.Sheet, draft, landscape: false);
        table.Sheet.Page.FitHeight = 1;
        var row = table.HeaderRow;
        var bars = Bars(draft, ranking, row);
        Put(bars.Chart, bars.Rows);
        if (Radar(draft) is { } radar) Put(radar, ChartRows + 4);
        foreach (var lines in Lines(draft)) Put(lines, ChartRows);

        void Put(Chart chart, int rows)
        {
            table.Sheet.Charts.Add(chart with { Place = new(row, 0, row + rows, Width) });
            row += rows + 1;
        }
    }

    private static (Chart Chart, int Rows) Bars(ComparisonDraft draft, ChartSpots.RankingSpot spot, int row)
    {
        var last = Math.Min(spot.Last, spot.First + MostBars - 1);
        var shown = last - spot.First + 1;
        var title = draft.Text.Format(last < spot.Last ? "chart_bars_first" : "chart_bars", PeriodLabel.Of(draft.Latest!.Period, draft.Text), shown);
        return (new(ChartKind.Bars, title, default,
            [new(Cell(spot.Sheet, spot.Header, spot.Score), Column(spot.Sheet, spot.First, last, spot.Unit), Column(spot.Sheet, spot.First, last, spot.Score), Palette.Lines[2])]), Math.Max(12, shown + 6));
    }

    private static Chart? Radar(ComparisonDraft draft)
    {
        if (draft.Spots.Scores is not { } spot || spot.LastChild - spot.FirstChild < 2 || spot.LastUnit < spot.FirstUnit) return null;
        // Three units can be told apart; of more the first one stands for all.
        var units = spot.LastUnit - spot.FirstUnit < 3 ? Enumerable.Range(spot.FirstUnit, spot.LastUnit - spot.FirstUnit + 1) : [spot.FirstUnit];
        var categories = Across(spot.Sheet, spot.Header, spot.FirstChild, spot.LastChild);
        return new(ChartKind.Radar, draft.Text["chart_radar"], default,
        [
            .. units.Select((r, i) => new ChartSeries(Cell(spot.Sheet, r, spot.Unit), categories, Across(spot.Sheet, r, spot.FirstChild, spot.LastChild), Palette.Lines[i])),
            new(Cell(spot.Sheet, spot.Average, spot.Unit), categories, Across(spot.Sheet, spot.Average, spot.FirstChild, spot.LastChild), "7F7F7F", Dashed: true),
            new(Cell(spot.Sheet, spot.Average + 1, spot.Unit), categories, Across(spot.Sheet, spot.Average + 1, spot.FirstChild, spot.LastChild), "BF9000", Dashed: true),
        ]);
    }

    private static IEnumerable<Chart> Lines(ComparisonDraft draft)
    {
        if (draft.Spots.History is not { } spot || spot.Last < spot.First) yield break;
        var last = Math.Min(spot.Last, spot.First + MostLines - 1);
        var suffix = last < spot.Last ? "_first" : "";
        yield return new(ChartKind.Lines, draft.Text.Format("chart_scores" + suffix, MostLines), default, Series(spot.Scores));
        yield return new(ChartKind.Lines, draft.Text.Format("chart_ranks" + suffix, MostLines), default, Series(spot.Ranks)) { Reversed = true };

        List<ChartSeries> Series(int column) =>
        [
            .. Enumerable.Range(spot.First, last - spot.First + 1).Select(r => new ChartSeries(
                Cell(spot.Sheet, r, spot.Unit), Across(spot.Sheet, spot.Header, column, column + spot.Periods - 1), Across(spot.Sheet, r, column, column + spot.Periods - 1), Palette.Lines[(r - spot.First) % Palette.Lines.Length])),
        ];
    }

    private static ChartCells Cell(string sheet, int row, int column) => new(sheet, new(row, column, row, column));

    private static ChartCells Column(string sheet, int first, int last, int column) => new(sheet, new(first, column, last, column));

    private static ChartCells Across(string sheet, int row, int first, int last) => new(sheet, new(row, first, row, last));
}
