using EnvDashboard.Application.Exports.Workbooks;
using EnvDashboard.Application.Rankings;

namespace EnvDashboard.Application.Exports.Comparison.Sheets;

/// <summary>The latest ranking: who stands where, how that changed, on how much data; below it who is not ranked and why.</summary>
internal static class RankingSheet
{
    private const int Rank = 1, Code = 2, Unit = 3, Score = 4, Previous = 5, Change = 6, Coverage = 7, Interval = 8, Points = 9, Veto = 10;
    private const int RowsOnOnePage = 66;

    public static void Add(ComparisonDraft draft)
    {
        if (draft.Latest is not { } ranking)
        {
            var empty = new TableSheet(draft, "ranking", draft.Text["no_ranking"]);
            empty.Finish(12, 0);
            PrintSetup.Page(empty.Sheet, draft, landscape: false);
            return;
        }
        var table = new TableSheet(draft, "ranking", Subtitle(draft, ranking), Newcomers(draft, ranking), draft.SubsetNote(ranking), SchemeNote(draft));
        var rows = ranking.Rows.Where(r => draft.Chosen.Contains(r.Unit.Code)).ToList();
        var columns = rows.Any(r => r.Vetoed) ? Veto : rows.Any(r => r.Points is not null) ? Points : rows.Any(r => r.Low is not null) ? Interval : Coverage;
        Headers(table, draft, columns);
        var first = table.HeaderRow + 1;
        for (var i = 0; i < rows.Count; i++) Row(table, draft, ranking, rows[i], first + i);
        var average = first + rows.Count;
        table.Text(average, Unit, draft.Text["group_average"]);
        if (ranking.Average is { } mean) table.Number(average, Score, mean, Places(ranking));
        Look(table, ranking, rows, first, average, columns);
        draft.Spots.Ranking = new(table.Sheet.Name, table.HeaderRow, first, average - 1, Unit, Score);
        if (average > first) table.Sheet.Colourings.Add(new(new(first, Score, average - 1, Score), Palette.ScaleHigh, null));
        if (columns >= Interval) table.Sheet.Look(first, Interval, average, Interval, l => l with { Across = Across.Centre });
        if (columns >= Points) table.Sheet.Look(first, Points, average, Points, l => l with { Format = "+0.##;-0.##;0", Across = Across.Right });
        var last = Unranked(table, draft, ranking, average + 2);
        table.Sheet.Filter = new(table.HeaderRow, 1, Math.Max(first, average - 1), columns);
        table.Finish(columns, headerRows: 1);
        PrintSetup.Apply(table, draft, headerRows: 1, keyColumns: Unit, landscape: false);
        table.Sheet.Page.Area = new(1, 1, last, columns);
        // A list that is only a little longer than the page is put on it whole.
        if (last <= RowsOnOnePage) table.Sheet.Page.FitHeight = 1;
    }

    internal static int Places(RankingView ranking) => ranking.Scheme.RankDecimals ?? 2;

    internal static string? SchemeNote(ComparisonDraft draft) => draft.Content.Scheme is { } scheme ? draft.Text.Note(scheme) : null;

    private static string Subtitle(ComparisonDraft draft, RankingView ranking)
    {
        var period = PeriodLabel.Of(ranking.Period, draft.Text);
        return ranking.PreviousPeriod is { } before
            ? draft.Text.Format("ranked_of", period, ranking.RankedCount, PeriodLabel.Of(before, draft.Text))
            : draft.Text.Format("ranked_of_first", period, ranking.RankedCount);
    }

    private static void Headers(TableSheet table, ComparisonDraft draft, int columns)
    {
        string[] keys = ["rank", "unit_code", "unit", "score", "previous_rank", "change", "coverage", "interval", "points_counted", "veto"];
        for (var column = 1; column <= columns; column++) table.Header(table.HeaderRow, column, draft.Text[keys[column - 1]]);
        foreach (var column in new[] { Rank, Score, Previous, Change }) table.Widths.Note(column, 9);
        table.Widths.Note(Score, 14);
    }

    private static void Row(TableSheet table, ComparisonDraft draft, RankingView ranking, RankingRowView row, int at)
    {
        table.Number(at, Rank, row.Rank, RankPlaces(row.Rank));
        table.Text(at, Code, row.Unit.Code);
        table.Text(at, Unit, draft.Text.Name(row.Unit.Name, row.Unit.NameEn));
        table.Number(at, Score, row.Score, Places(ranking));
        if (row.PreviousRank is { } previous) table.Number(at, Previous, previous, RankPlaces(previous));
        else table.Word(at, Previous, ranking.PreviousPeriod is null ? "—" : draft.Text["no_previous"]);
        if (row.RankChange is { } change)
        {
            var colour = change > 0 ? Palette.Better : change < 0 ? Palette.Worse : null;
            table.Number(at, Change, change, RankPlaces(change), colour);
        }
        else table.Word(at, Change, "—");
        table.Number(at, Coverage, row.Coverage);
        if (row.Low is { } low && row.High is { } high) table.Text(at, Interval, draft.Text.Format("interval_text", low, high));
        if (row.Points is { } points) table.Number(at, Points, points, 2);
        if (row.Vetoed) table.Text(at, Veto, draft.Text["vetoed"], colour: Palette.Worse);
    }

    /// <summary>Who is new among the ranked and who is gone: they move nobody, but they are missed in a table of changes.</summary>
    private static string? Newcomers(ComparisonDraft draft, RankingView ranking)
    {
        const int Most = 12;
        var parts = new List<string>();
        if (ranking.Entrants.Count > 0) parts.Add(draft.Text.Format("entrants", Names(ranking.Entrants), ranking.Entrants.Count));
        if (ranking.Leavers.Count > 0) parts.Add(draft.Text.Format("leavers", Names(ranking.Leavers), ranking.Leavers.Count));
        return parts.Count == 0 ? null : draft.Text.Sentences(parts);

        string Names(IReadOnlyList<UnitReference> units) =>
            draft.Text.List(units.Take(Most).Select(u => draft.Text.Name(u.Name, u.NameEn))) + (units.Count > Most ? " …" : "");
    }

    private static void Look(TableSheet table, RankingView ranking, List<RankingRowView> rows, int first, int average, int columns)
    {
        var sheet = table.Sheet;
        sheet.Look(table.HeaderRow, 1, table.HeaderRow, columns, Palette.Header);
        sheet.Look(first, 1, average, columns, Palette.Body);
        sheet.Look(average, 1, average, columns, Palette.Summary);
        var ranks = rows.Any(r => RankPlaces(r.Rank) > 0 || RankPlaces(r.PreviousRank ?? 0) > 0) ? "0.0" : "0";
        sheet.Look(first, Rank, average, Rank, l => l with { Format = ranks, Across = Across.Centre });
        sheet.Look(first, Score, average, Score, l => l with { Format = NumberFormats.Places(Places(ranking)) });
        sheet.Look(first, Previous, average, Previous, l => l with { Format = ranks, Across = Across.Centre });
        // Sign, arrow and colour say the same: no reader depends on colour alone.
        sheet.Look(first, Change, average, Change, l => l with { Format = $"\"▲ +\"{ranks};\"▼ -\"{ranks};\"—\"", Across = Across.Centre });
        sheet.Look(first, Coverage, average, Coverage, l => l with { Format = NumberFormats.Percent(rows.Select(r => r.Coverage)) });
    }

    private static int Unranked(TableSheet table, ComparisonDraft draft, RankingView ranking, int at)
    {
        var unranked = ranking.Unranked.Where(u => draft.Chosen.Contains(u.Unit.Code)).ToList();
        if (unranked.Count == 0) return at - 2;
        table.Sheet.Text(at, 1, draft.Text["unranked"]);
        table.Sheet.Look(at, 1, l => Palette.Title(l, 10));
        at++;
        string?[] keys = [null, "unit_code", "unit", "reason", null, null, "coverage"];
        for (var column = Code; column <= Coverage; column++)
        {
            if (keys[column - 1] is { } key) table.Sheet.Text(at, column, draft.Text[key]);
        }
        table.Sheet.Look(at, Code, at, Coverage, Palette.Header);
        table.Join(at, Score, Change);
        foreach (var unit in unranked)
        {
            at++;
            table.Sheet.Look(at, Code, at, Coverage, Palette.Body);
            table.Text(at, Code, unit.Unit.Code);
            table.Text(at, Unit, draft.Text.Name(unit.Unit.Name, unit.Unit.NameEn));
            table.Text(at, Score, draft.Text.Unranked(unit.Reason), widest: 14);
            table.Number(at, Coverage, unit.Coverage);
            table.Sheet.Look(at, Score, at, Change, l => l with { Wrapped = true });
            table.Join(at, Score, Change);
            table.Lines(at, ColumnWidths.Lines(draft.Text.Unranked(unit.Reason), table.Widths.Sum(Score, Change)));
            table.Sheet.Look(at, Coverage, l => l with { Format = "0%" });
        }
        return at;
    }

    private static int RankPlaces(double rank) => rank == Math.Floor(rank) ? 0 : 1;
}
