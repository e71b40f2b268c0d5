using EnvDashboard.Application.Exports.Workbooks;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Units;
using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Application.Exports.Comparison.Sheets;

/// <summary>What a reader of the figures has to know: what is imputed, rests on a small base, is approximate, disputed or invented.</summary>
internal static class CaveatSheet
{
    private const int Last = 9;

    /// <summary>Rows listed one by one; of more the sheet says how many there are.</summary>
    private const int Most = 5_000;

    public static void Add(ComparisonDraft draft)
    {
        var text = draft.Text;
        var all = Caveats(draft);
        var counts = all.SelectMany(c => c.Kinds).GroupBy(k => k).Select(g => text.Format("caveat_count", text["caveat_" + g.Key], g.Count()));
        var summary = all.Count == 0 ? text["caveats_none"] : text.Sentences(counts);
        var table = new TableSheet(
            draft, "caveats", summary, draft.Invented ? text["caveat_invented"] : null, all.Count > Most ? text.Format("caveats_more", Most, all.Count) : null);
        string[] keys = ["caveat", "period", "unit_code", "unit", "indicator", "value", "caveat_used", "raw", "cell"];
        for (var i = 0; i < keys.Length; i++) table.Header(table.HeaderRow, i + 1, text[keys[i]], 16);
        var first = table.HeaderRow + 1;
        var at = first;
        foreach (var caveat in all.Take(Most)) Row(table, text, caveat, at++);
        table.Sheet.Look(table.HeaderRow, 1, table.HeaderRow, Last, Palette.Header);
        if (at > first) table.Sheet.Look(first, 1, at - 1, Last, Palette.Body);
        table.Sheet.Filter = new(table.HeaderRow, 1, Math.Max(first, at - 1), Last);
        table.Finish(Last, headerRows: 1);
        PrintSetup.Apply(table, draft, headerRows: 1, keyColumns: 0, landscape: true);
    }

    private static void Row(TableSheet table, ExportText text, Caveat caveat, int at)
    {
        table.Text(at, 1, text.List(caveat.Kinds.Select(k => text["caveat_" + k])), 24);
        table.Text(at, 2, caveat.Period);
        table.Text(at, 3, caveat.Unit.Code);
        table.Text(at, 4, text.Name(caveat.Unit), 24);
        table.Text(at, 5, text.Name(caveat.Indicator), 30);
        if (caveat.Value?.Value is { } number) table.Number(at, 6, number, 2);
        if (caveat.Used is { } used) table.Number(at, 7, used, 2);
        if (caveat.Value is not { } value) return;
        table.Text(at, 8, value.Raw ?? value.Qualifier, 24);
        if (value.FileName.Length > 0) table.Text(at, 9, $"{value.FileName} · {value.Sheet} · {value.Cell}", 40);
    }

    /// <summary>What the sender said of a value, and what the runs did to it; a value that a run filled in may have no record at all.</summary>
    private static List<Caveat> Caveats(ComparisonDraft draft)
    {
        var content = draft.Content;
        var marks = content.Marks.GroupBy(m => (m.Period, m.Unit, m.Indicator)).ToDictionary(g => g.Key, g => g.ToList());
        var found = new List<Caveat>();
        foreach (var value in content.Values)
        {
            var (qualified, disputed) = (!string.IsNullOrWhiteSpace(value.Qualifier), value.State == ObservationState.Disputed);
            List<RunMark>? own = null;
            if (marks.Count > 0) marks.Remove((value.Period.Code, value.Unit.Code, value.Indicator.Code), out own);
            if (!qualified && !disputed && own is null) continue;
            var kinds = new List<string>();
            if (qualified) kinds.Add("approximate");
            if (disputed) kinds.Add("disputed");
            var used = own is null ? null : Note(kinds, own);
            found.Add(new(value.Period.Code, value.Unit, value.Indicator, kinds, value, used));
        }
        if (marks.Count == 0) return found;
        var units = content.Units.ToDictionary(u => u.Code, StringComparer.Ordinal);
        var indicators = content.Indicators.ToDictionary(i => i.Code, StringComparer.Ordinal);
        foreach (var (key, without) in marks)
        {
            var kinds = new List<string>();
            var used = Note(kinds, without);
            found.Add(new(key.Period, units[key.Unit], indicators[key.Indicator], kinds, null, used));
        }
        return found;
    }

    /// <returns>The number that was scored in place of the one reported, where it is another.</returns>
    private static double? Note(List<string> kinds, List<RunMark> marks)
    {
        var all = marks.Aggregate(LeafMark.None, (sum, m) => sum | m.Marks);
        if (all.HasFlag(LeafMark.Imputed)) kinds.Add("imputed");
        if (all.HasFlag(LeafMark.BelowBase)) kinds.Add("small_base");
        if (all.HasFlag(LeafMark.Winsorised)) kinds.Add("winsorised");
        if (all.HasFlag(LeafMark.CountedAsZero)) kinds.Add("counted_as_zero");
        if (all.HasFlag(LeafMark.ZeroDenominator)) kinds.Add("zero_denominator");
        return (all & (LeafMark.Imputed | LeafMark.Winsorised | LeafMark.CountedAsZero)) == 0 ? null : marks[0].Used;
    }

    private sealed record Caveat(string Period, Unit Unit, Indicator Indicator, IReadOnlyList<string> Kinds, ComparedValue? Value, double? Used);
}
