using EnvDashboard.Application.Exports.Workbooks;
using EnvDashboard.Application.Rankings;

namespace EnvDashboard.Application.Exports.Comparison.Sheets;

/// <summary>Every unit in every ranked period: first the ranks, then the scores.</summary>
internal static class RankHistorySheet
{
    private const int Code = 1, Unit = 2, Best = 3, Worst = 4, Keys = 4;

    public static void Add(ComparisonDraft draft)
    {
        var periods = draft.Rankings;
        var table = new TableSheet(draft, "history", draft.Text["history_note"], draft.SubsetNote(draft.Latest!), RankingSheet.SchemeNote(draft));
        var (ranks, scores) = (Keys + 1, Keys + 1 + periods.Count);
        var columns = Keys + 2 * periods.Count + 1;
        Headers(table, draft, periods, ranks, scores);
        var first = table.HeaderRow + 2;
        var units = draft.InRankOrder(draft.Latest);
        var rowOf = units.Select((u, i) => (u.Unit.Code, Row: first + i)).ToDictionary(p => p.Code, p => p.Row, StringComparer.Ordinal);
        foreach (var (unit, _) in units)
        {
            table.Text(rowOf[unit.Code], Code, unit.Code);
            table.Text(rowOf[unit.Code], Unit, draft.Text.Name(unit));
        }
        Places(table, draft, rowOf, ranks, scores);
        var last = first + units.Count;
        for (var row = first; row < last; row++) table.Sheet.Sparklines.Add(new(row, columns, new(row, scores, row, scores + periods.Count - 1)));
        draft.Spots.History = new(table.Sheet.Name, table.HeaderRow + 1, first, last - 1, Unit, ranks, scores, periods.Count);
        Averages(table, draft, last, ranks, scores);
        Look(table, draft, first, last, ranks, scores, columns);
        table.Sheet.Filter = new(table.HeaderRow + 1, 1, Math.Max(first, last - 1), columns);
        table.Finish(columns, headerRows: 2, PrintSetup.LandscapeWidth);
        PrintSetup.Apply(table, draft, headerRows: 2, keyColumns: Unit, landscape: true);
        WidePages.Break(table, Unit, [(Best, scores - 1), (scores, columns)]);
    }

    private static void Headers(TableSheet table, ComparisonDraft draft, IReadOnlyList<RankingView> periods, int ranks, int scores)
    {
        var (top, row) = (table.HeaderRow, table.HeaderRow + 1);
        table.Header(row, Code, draft.Text["unit_code"]);
        table.Header(row, Unit, draft.Text["unit"]);
        table.Header(row, Best, draft.Text["history_best"], 8);
        table.Header(row, Worst, draft.Text["history_worst"], 8);
        table.Header(row, scores + periods.Count, draft.Text["history_trend"], 16);
        table.Widths.Note(scores + periods.Count, 16);
        table.Sheet.Text(top, ranks, draft.Text["history_ranks"]);
        table.Sheet.Text(top, scores, draft.Text["history_scores"]);
        for (var i = 0; i < periods.Count; i++)
        {
            table.Header(row, ranks + i, periods[i].Period);
            table.Header(row, scores + i, periods[i].Period);
        }
    }

    private static void Places(TableSheet table, ComparisonDraft draft, Dictionary<string, int> rowOf, int ranks, int scores)
    {
        var held = rowOf.Keys.ToDictionary(c => c, _ => new List<double>(), StringComparer.Ordinal);
        for (var i = 0; i < draft.Rankings.Count; i++)
        {
            var rows = draft.Rankings[i].Rows.ToDictionary(r => r.Unit.Code, StringComparer.Ordinal);
            foreach (var (code, at) in rowOf)
            {
                if (!rows.TryGetValue(code, out var row))
                {
                    table.Word(at, ranks + i, draft.Text["unranked_word"]);
                    table.Word(at, scores + i, draft.Text["unranked_word"]);
                    continue;
                }
                table.Number(at, ranks + i, row.Rank);
                table.Number(at, scores + i, row.Score, RankingSheet.Places(draft.Rankings[i]));
                held[code].Add(row.Rank);
            }
        }
        foreach (var (code, taken) in held.Where(h => h.Value.Count > 0))
        {
            table.Number(rowOf[code], Best, taken.Min());
            table.Number(rowOf[code], Worst, taken.Max());
        }
    }

    private static void Averages(TableSheet table, ComparisonDraft draft, int at, int ranks, int scores)
    {
        table.Text(at, Unit, $"{draft.Text["ranked_count"]} / {draft.Text["group_average"]}");
        for (var i = 0; i < draft.Rankings.Count; i++)
        {
            table.Number(at, ranks + i, draft.Rankings[i].RankedCount);
            if (draft.Rankings[i].Average is { } mean) table.Number(at, scores + i, mean, RankingSheet.Places(draft.Rankings[i]));
        }
    }

    private static void Look(TableSheet table, ComparisonDraft draft, int first, int last, int ranks, int scores, int columns)
    {
        var sheet = table.Sheet;
        sheet.Look(table.HeaderRow, 1, table.HeaderRow + 1, columns, Palette.Header);
        table.Join(table.HeaderRow, ranks, scores - 1);
        table.Join(table.HeaderRow, scores, columns);
        sheet.Look(first, 1, last, columns, Palette.Body);
        sheet.Look(last, 1, last, columns, Palette.Summary);
        var whole = draft.Rankings.All(r => r.Rows.All(u => u.Rank == Math.Floor(u.Rank)));
        sheet.Look(first, Best, last, scores - 1, l => l with { Format = whole ? "0" : "0.#", Across = Across.Centre });
        sheet.Look(first, scores, last, columns, l => l with { Format = NumberFormats.Places(RankingSheet.Places(draft.Latest!)) });
        // Low ranks are the good ones: the colours of the scores, the other way round.
        if (last > first) sheet.Colourings.Add(new(new(first, ranks, last - 1, scores - 1), Palette.ScaleHigh, Palette.ScaleLow));
    }
}
