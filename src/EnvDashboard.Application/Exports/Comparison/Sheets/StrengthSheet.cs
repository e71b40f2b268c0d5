using EnvDashboard.Application.Exports.Workbooks;
using EnvDashboard.Application.Rankings;

namespace EnvDashboard.Application.Exports.Comparison.Sheets;

/// <summary>Where each unit stands best and worst among the nodes below the total, by its rank there.</summary>
internal static class StrengthSheet
{
    private const int Each = 3, Code = 1, Unit = 2, Rank = 3, First = 4, Last = First + 2 * Each - 1;

    public static void Add(ComparisonDraft draft)
    {
        var ranking = draft.Latest!;
        var table = new TableSheet(draft, "strengths", draft.Text["strengths_note"], draft.SubsetNote(ranking));
        table.Header(table.HeaderRow, Code, draft.Text["unit_code"]);
        table.Header(table.HeaderRow, Unit, draft.Text["unit"]);
        table.Header(table.HeaderRow, Rank, draft.Text["rank"]);
        for (var i = 0; i < Each; i++)
        {
            table.Header(table.HeaderRow, First + i, draft.Text.Format("strength", i + 1), 24);
            table.Header(table.HeaderRow, First + Each + i, draft.Text.Format("weakness", i + 1), 24);
        }
        var names = ranking.Nodes.ToDictionary(n => n.Code, StringComparer.Ordinal);
        var averages = Averages(ranking);
        var first = table.HeaderRow + 1;
        var at = first;
        foreach (var row in ranking.Rows.Where(r => draft.Chosen.Contains(r.Unit.Code)))
        {
            table.Text(at, Code, row.Unit.Code);
            table.Text(at, Unit, draft.Text.Name(row.Unit.Name, row.Unit.NameEn), 24);
            table.Number(at, Rank, row.Rank);
            var placed = row.Children.Where(c => c.Rank is not null && c.Score is not null).OrderBy(c => c.Rank).ToList();
            // What is among the best is not repeated among the worst.
            var each = Math.Min(Each, placed.Count / 2);
            for (var i = 0; i < each; i++)
            {
                table.Text(at, First + i, Words(placed[i]), 30, Palette.Better);
                table.Text(at, First + Each + i, Words(placed[^(i + 1)]), 30, Palette.Worse);
            }
            at++;
        }
        table.Sheet.Look(table.HeaderRow, 1, table.HeaderRow, Last, Palette.Header);
        if (at > first) table.Sheet.Look(first, 1, at - 1, Last, Palette.Body);
        table.Finish(Last, headerRows: 1);
        PrintSetup.Apply(table, draft, headerRows: 1, keyColumns: Unit, landscape: true);

        string Words(ChildScoreView child) => draft.Text.Format(
            "strength_text", draft.Text.Name(names[child.Node].Name, names[child.Node].NameEn), child.Rank, Math.Round(child.Score!.Value - averages[child.Node], 2));
    }

    private static Dictionary<string, double> Averages(RankingView ranking) => ranking.Rows
        .SelectMany(r => r.Children).Where(c => c.Score is not null)
        .GroupBy(c => c.Node, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Average(c => c.Score!.Value), StringComparer.Ordinal);
}
