using EnvDashboard.Application.Exports.Workbooks;
using EnvDashboard.Application.Rankings;

namespace EnvDashboard.Application.Exports.Comparison.Sheets;

/// <summary>Scores one level below the total, one block of units per period, coloured by height, with average and best.</summary>
internal static class ScoreSheet
{
    private const int Period = 1, Rank = 2, Code = 3, Unit = 4, Total = 5, FirstChild = 6;

    public static void Add(ComparisonDraft draft)
    {
        var nodes = Children(draft);
        var subset = draft.SubsetNote(draft.Latest!);
        var table = new TableSheet(draft, "scores", draft.Text["scores_note"], subset, RankingSheet.SchemeNote(draft));
        var columns = Total + nodes.Count;
        Headers(table, draft, nodes);
        var at = table.HeaderRow + 2;
        var first = at;
        draft.Spots.Scores = new(
            table.Sheet.Name, table.HeaderRow + 1, at, at + Listed(draft, draft.Latest!, ranked: true) - 1, at + Listed(draft, draft.Latest!, ranked: false), Unit, FirstChild, columns);
        // Newest first: the period that is asked about stands on top.
        foreach (var ranking in draft.Rankings.Reverse()) at = Block(table, draft, ranking, nodes, at, columns);
        table.Sheet.Look(first, Rank, at - 1, Rank, l => l with { Across = Across.Centre });
        table.Sheet.Look(first, Total, at - 1, columns, l => l with { Format = NumberFormats.Places(RankingSheet.Places(draft.Latest!)), Across = Across.Right });
        table.Sheet.Filter = new(table.HeaderRow + 1, 1, at - 1, columns);
        table.Finish(columns, headerRows: 2);
        PrintSetup.Apply(table, draft, headerRows: 2, keyColumns: Unit, landscape: true);
    }

    /// <summary>Units in the block of a ranking, those with a rank first.</summary>
    private static int Listed(ComparisonDraft draft, RankingView ranking, bool ranked) =>
        ranking.Rows.Count(r => draft.Chosen.Contains(r.Unit.Code)) + (ranked ? 0 : ranking.Unranked.Count(u => draft.Chosen.Contains(u.Unit.Code)));

    /// <summary>Children of the root in the latest ranking, then those that only earlier versions of the scheme had.</summary>
    private static List<NodeReference> Children(ComparisonDraft draft) =>
        [.. draft.Rankings.Reverse().SelectMany(r => r.Nodes.Where(n => n.Parent == r.Node)).DistinctBy(n => n.Code)];

    private static void Headers(TableSheet table, ComparisonDraft draft, List<NodeReference> nodes)
    {
        var (top, row) = (table.HeaderRow, table.HeaderRow + 1);
        string[] keys = ["period", "rank", "unit_code", "unit", "total_score"];
        for (var i = 0; i < keys.Length; i++) table.Header(row, i + 1, draft.Text[keys[i]]);
        table.Widths.Note(Rank, 7);
        table.Header(top, Unit, draft.Text["weight_share"]);
        var shares = nodes.Select(n => n.CascadeWeight).ToList();
        table.Number(top, Total, shares.Sum());
        for (var i = 0; i < nodes.Count; i++)
        {
            table.Number(top, FirstChild + i, nodes[i].CascadeWeight);
            table.Header(row, FirstChild + i, draft.Text.Name(nodes[i].Name, nodes[i].NameEn), 14);
        }
        table.Sheet.Look(top, 1, row, Total + nodes.Count, Palette.Header);
        table.Sheet.Look(top, Total, top, Total + nodes.Count, l => l with { Format = NumberFormats.Percent(shares) });
    }

    private static int Block(TableSheet table, ComparisonDraft draft, RankingView ranking, List<NodeReference> nodes, int first, int columns)
    {
        var places = RankingSheet.Places(ranking);
        var at = first;
        foreach (var (unit, row) in draft.InRankOrder(ranking))
        {
            if (row is null && ranking.Unranked.All(u => u.Unit.Code != unit.Code)) continue;
            Keys(table, ranking, at, unit.Code, draft.Text.Name(unit));
            if (row is null) table.Word(at, Rank, draft.Text["unranked_word"]);
            else table.Number(at, Rank, row.Rank);
            if (row is null) table.Word(at, Total, "—");
            else table.Number(at, Total, row.Score, places);
            var scores = (row?.Children ?? []).ToDictionary(c => c.Node, c => c.Score, StringComparer.Ordinal);
            for (var i = 0; i < nodes.Count; i++)
            {
                // Of a unit without a rank the scores are not published, which is another thing than having none.
                if (row is null) table.Word(at, FirstChild + i, "—");
                else if (scores.GetValueOrDefault(nodes[i].Code) is { } score) table.Number(at, FirstChild + i, score, places);
                else table.Word(at, FirstChild + i, draft.Text["no_score"]);
            }
            at++;
        }
        table.Sheet.Look(first, 1, at + 2, columns, Palette.Body);
        if (at > first)
        {
            table.Sheet.Colourings.Add(new(new(first, FirstChild, at - 1, columns), Palette.ScaleLow, Palette.ScaleHigh));
            table.Sheet.Colourings.Add(new(new(first, Total, at - 1, Total), Palette.ScaleLow, Palette.ScaleHigh));
        }
        table.Sheet.Look(at, 1, at + 2, columns, Palette.Summary);
        return Summary(table, draft, ranking, nodes, at);
    }

    private static int Summary(TableSheet table, ComparisonDraft draft, RankingView ranking, List<NodeReference> nodes, int at)
    {
        var lines = 1;
        Keys(table, ranking, at, null, draft.Text["group_average"]);
        Keys(table, ranking, at + 1, null, draft.Text["group_best"]);
        Keys(table, ranking, at + 2, null, draft.Text["best_unit"]);
        Column(Total, [.. ranking.Rows.Select(r => (r.Unit, r.Score))]);
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i].Code;
            Column(FirstChild + i, [.. ranking.Rows
                .Select(r => (r.Unit, Score: r.Children.FirstOrDefault(c => c.Node == node)?.Score))
                .Where(p => p.Score is not null).Select(p => (p.Unit, p.Score!.Value))]);
        }
        table.Sheet.Look(at + 2, Total, at + 2, Total + nodes.Count, l => l with { Wrapped = true });
        table.Lines(at + 2, lines);
        return at + 3;

        void Column(int column, List<(UnitReference Unit, double Score)> scores)
        {
            if (scores.Count == 0) return;
            var places = RankingSheet.Places(ranking);
            table.Number(at, column, scores.Average(s => s.Score), places);
            var best = scores.Max(s => s.Score);
            table.Number(at + 1, column, best, places);
            var holders = scores.Where(s => s.Score == best).Select(s => draft.Text.Name(s.Unit.Name, s.Unit.NameEn)).ToList();
            var names = holders.Count == 1 ? holders[0] : draft.Text.Format("tied_units", holders[0], holders.Count);
            table.Text(at + 2, column, names, widest: 13);
            lines = Math.Max(lines, ColumnWidths.Lines(names, 13));
        }
    }

    private static void Keys(TableSheet table, RankingView ranking, int at, string? code, string name)
    {
        table.Text(at, Period, ranking.Period);
        table.Text(at, Code, code);
        table.Text(at, Unit, name);
    }
}
