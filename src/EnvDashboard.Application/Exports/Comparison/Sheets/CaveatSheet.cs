using EnvDashboard.Application.Exports.Workbooks;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Application.Exports.Comparison.Sheets;

/// <summary>What a reader of the figures has to know: what is imputed, rests on a small base, is approximate, disputed or invented.</summary>
internal static class CaveatSheet
{
    private const int Last = 8;

    /// <summary>Rows listed one by one; of more the sheet says how many there are.</summary>
    private const int Most = 5_000;

    public static void Add(ComparisonDraft draft)
    {
        var text = draft.Text;
        var all = draft.Content.Values.Select(v => (Value: v, Kinds: Kinds(draft, v))).Where(c => c.Kinds.Count > 0).ToList();
        var counts = all.SelectMany(c => c.Kinds).GroupBy(k => k).Select(g => text.Format("caveat_count", text["caveat_" + g.Key], g.Count()));
        var summary = all.Count == 0 ? text["caveats_none"] : text.Sentences(counts);
        var table = new TableSheet(
            draft, "caveats", summary, draft.Invented ? text["caveat_invented"] : null, all.Count > Most ? text.Format("caveats_more", Most, all.Count) : null);
        string[] keys = ["caveat", "period", "unit_code", "unit", "indicator", "value", "raw", "cell"];
        for (var i = 0; i < keys.Length; i++) table.Header(table.HeaderRow, i + 1, text[keys[i]], 16);
        var first = table.HeaderRow + 1;
        var at = first;
        foreach (var (value, kinds) in all.Take(Most)) Row(table, text, value, kinds, at++);
        table.Sheet.Look(table.HeaderRow, 1, table.HeaderRow, Last, Palette.Header);
        if (at > first) table.Sheet.Look(first, 1, at - 1, Last, Palette.Body);
        table.Sheet.Filter = new(table.HeaderRow, 1, Math.Max(first, at - 1), Last);
        table.Finish(Last, headerRows: 1);
        PrintSetup.Apply(table, draft, headerRows: 1, keyColumns: 0, landscape: true);
    }

    private static void Row(TableSheet table, ExportText text, ComparedValue value, List<string> kinds, int at)
    {
        table.Text(at, 1, text.List(kinds.Select(k => text["caveat_" + k])), 24);
        table.Text(at, 2, value.Period.Code);
        table.Text(at, 3, value.Unit.Code);
        table.Text(at, 4, text.Name(value.Unit), 24);
        table.Text(at, 5, text.Name(value.Indicator), 30);
        if (value.Value is { } number) table.Number(at, 6, number, 2);
        table.Text(at, 7, value.Raw ?? value.Qualifier, 24);
        table.Text(at, 8, $"{value.FileName} · {value.Sheet} · {value.Cell}", 40);
    }

    private static List<string> Kinds(ComparisonDraft draft, ComparedValue value)
    {
        var kinds = new List<string>();
        var leaf = draft.Leaves.GetValueOrDefault(value.Indicator.Code);
        if (!string.IsNullOrWhiteSpace(value.Qualifier)) kinds.Add("approximate");
        if (value.State == ObservationState.Disputed) kinds.Add("disputed");
        if (value.Value is null && leaf is not null && leaf.Impute.Method != ImputeMethod.None) kinds.Add("imputed");
        if (leaf?.BaseMin is { } least && value.Denominator < least) kinds.Add("small_base");
        return kinds;
    }
}
