using EnvDashboard.Application.Exports.Workbooks;
using EnvDashboard.Application.Rankings;

namespace EnvDashboard.Application.Exports.Comparison.Sheets;

/// <summary>One sheet for each unit that was asked for: its environments, then every indicator beside what it is held against.</summary>
internal static class UnitSheets
{
    private const int Code = 1, Name = 2, Value = 3, Rank = 4, Last = 12;

    private static readonly string[] Keys =
        ["code", "indicator", "value", "rank", "average", "best", "target", "value_before", "value_year_before", "gap_average", "gap_best", "qualifier"];

    public static void Add(ComparisonDraft draft, ValueTable values)
    {
        var leaves = draft.Leaves;
        var compared = draft.Content.Indicators.Select(i => new ValueComparison(draft.Content, values, i, leaves.GetValueOrDefault(i.Code))).ToList();
        foreach (var (unit, row) in draft.InRankOrder(draft.Latest))
        {
            var name = draft.Text.Name(unit);
            var place = row is null ? draft.Text["unranked_word"] : draft.Text.Format("place_text", row.Rank, draft.Latest!.RankedCount, Math.Round(row.Score, RankingSheet.Places(draft.Latest)));
            var table = new TableSheet(draft, "unit", [$"{name} ({unit.Code}) · {place}", Scores(draft, row), EnvironmentSheets.Note(draft)], name);
            for (var i = 0; i < Keys.Length; i++) table.Header(table.HeaderRow, i + 1, draft.Text[Keys[i]], 10);
            var first = table.HeaderRow + 1;
            for (var i = 0; i < compared.Count; i++) Row(table, draft, compared[i], unit.Code, first + i);
            table.Sheet.Look(table.HeaderRow, 1, table.HeaderRow, Last, Palette.Header);
            if (compared.Count > 0) table.Sheet.Look(first, 1, first + compared.Count - 1, Last, Palette.Body);
            table.Finish(Last, headerRows: 1);
            PrintSetup.Apply(table, draft, headerRows: 1, keyColumns: Name, landscape: true);
        }
    }

    private static string? Scores(ComparisonDraft draft, RankingRowView? row)
    {
        if (row is null) return null;
        var names = draft.Latest!.Nodes.ToDictionary(n => n.Code, StringComparer.Ordinal);
        return draft.Text.Sentences(row.Children.Select(c => draft.Text.Format(
            "child_text", draft.Text.Name(names[c.Node].Name, names[c.Node].NameEn),
            c.Score is { } score ? Math.Round(score, RankingSheet.Places(draft.Latest)).ToString(draft.Text.Culture) : draft.Text["no_score"],
            c.Rank?.ToString(draft.Text.Culture) ?? "—")));
    }

    private static void Row(TableSheet table, ComparisonDraft draft, ValueComparison compared, string unit, int at)
    {
        var value = compared.Of(unit);
        table.Text(at, Code, compared.Indicator.Code, 18);
        table.Text(at, Name, draft.Text.Name(compared.Indicator), 34);
        if (value?.Value is { } number) table.Number(at, Value, number, compared.Places);
        else table.Word(at, Value, value is null ? draft.Text["no_record"] : ValueSheet.Absence(draft.Text, value));
        if (compared.Rank(value?.Value) is { } rank) table.Number(at, Rank, rank);
        EnvironmentSheets.Beside(table, compared, unit, value?.Value, Rank + 1, at);
        if (value is not null && EnvironmentSheets.Remark(draft.Text, compared.Leaf, value) is { Length: > 0 } remark) table.Text(at, Last, remark, 22);
        var places = NumberFormats.Places(compared.Places);
        table.Sheet.Look(at, Value, l => l with { Format = places, Across = Across.Right });
        table.Sheet.Look(at, Rank + 1, at, Last - 1, l => l with { Format = places, Across = Across.Right });
    }
}
