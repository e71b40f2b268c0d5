using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Application.Exports.Comparison.Sheets;

/// <summary>The tree of the scheme: what weighs how much, and how each value becomes a score.</summary>
internal static class SchemeTreeSheet
{
    private const int Node = 1, Name = 2, Weight = 3, Cascade = 4, Method = 5, Low = 6, High = 7, Target = 8, Other = 9, Indicator = 10, Direction = 11;

    public static void Add(ComparisonDraft draft, Scheme scheme)
    {
        var table = new TableSheet(draft, "tree");
        string[] keys = ["node", "name", "weight", "cascade_weight", "method", "low", "high", "target", "parameters", "indicator", "direction"];
        for (var i = 0; i < keys.Length; i++) table.Header(table.HeaderRow, i + 1, draft.Text[keys[i]], 12);
        table.Widths.Note(Cascade, 9);
        table.Widths.Note(Method, 13);
        var first = table.HeaderRow + 1;
        var cascade = CascadeWeights.Of(scheme);
        var depths = Depths(scheme);
        var directions = draft.Content.Indicators.ToDictionary(i => i.Code, i => draft.Text.Word(i.Direction), StringComparer.Ordinal);
        var ordered = DepthFirst(scheme);
        for (var i = 0; i < ordered.Count; i++) Row(table, draft.Text, ordered[i], first + i, cascade, depths, directions);
        Look(table, ordered, depths, first);
        table.Finish(Direction, headerRows: 1);
        PrintSetup.Apply(table, draft, headerRows: 1, keyColumns: Name, landscape: true);
    }

    private static void Row(
        TableSheet table, ExportText text, SchemeNode node, int at,
        IReadOnlyDictionary<string, double> cascade, Dictionary<string, int> depths, Dictionary<string, string> directions)
    {
        table.Text(at, Node, node.Code);
        table.Text(at, Name, text.Name(node), 44);
        table.Widths.Note(Name, Math.Min(44, ColumnWidths.Of(text.Name(node)) + 2 * depths[node.Code]));
        table.Number(at, Weight, node.Weight, 2);
        table.Number(at, Cascade, cascade[node.Code]);
        table.Text(at, Method, node.IsLeaf ? text.Word(node.Normalisation) : text.Word(node.Aggregation));
        if (!node.IsLeaf) return;
        Bound(Low, node.Low);
        Bound(High, node.High);
        if (node.Target is { } target) table.Number(at, Target, target, 2);
        table.Text(at, Other, Parameters(text, node), 36);
        table.Text(at, Indicator, node.IndicatorCode);
        table.Text(at, Direction, directions.GetValueOrDefault(node.IndicatorCode!));

        void Bound(int column, double? value)
        {
            if (value is { } number) table.Number(at, column, number, 2);
            else if (node.Normalisation == Normalisation.Minmax) table.Text(at, column, text["from_group"], 12, Palette.Muted);
        }
    }

    private static string Parameters(ExportText text, SchemeNode node)
    {
        var parts = new List<string>();
        if (node.InnerLow is not null || node.InnerHigh is not null) parts.Add(text.Format("inner", node.InnerLow, node.InnerHigh));
        if (node.Points is { } points) parts.Add(text.Format("points", points));
        if (node.PerEvent is { } each) parts.Add(text.Format("per_event", each));
        if (node.Bands.Count > 0) parts.Add(text.Format("bands", string.Join("; ", node.Bands.Select(b => Band(text, b)))));
        if (node.Treatment != Treatment.None) parts.Add(text.Word(node.Treatment));
        if (node.Impute.Method != ImputeMethod.None)
        {
            var method = text.Word(node.Impute.Method);
            parts.Add(text.Format("impute", node.Impute.MaxAge > 0 ? text.Format("impute_age", method, node.Impute.MaxAge) : method));
        }
        if (node.BaseMin is { } least) parts.Add(text.Format("base_min", least));
        return text.Sentences(parts);
    }

    private static string Band(ExportText text, Band band) => string.Format(
        text.Culture, "{0}: {1}", band.Comparison is null ? "else" : string.Format(text.Culture, "{0} {1}", band.Comparison, band.Bound), band.Score);

    private static void Look(TableSheet table, List<SchemeNode> nodes, Dictionary<string, int> depths, int first)
    {
        var (sheet, last) = (table.Sheet, first + nodes.Count - 1);
        sheet.Look(table.HeaderRow, 1, table.HeaderRow, Direction, Palette.Header);
        sheet.Look(first, 1, last, Direction, Palette.Body);
        sheet.Look(first, Weight, last, Weight, l => l with { Format = NumberFormats.Places(NumberFormats.Needed(nodes.Select(n => n.Weight), 4)) });
        sheet.Look(first, Cascade, last, Cascade, l => l with { Format = "0.00%" });
        sheet.Look(first, Low, last, Target, l => l with { Wrapped = true });
        sheet.Look(first, Other, last, Other, l => l with { Wrapped = true });
        for (var i = 0; i < nodes.Count; i++)
        {
            sheet.Look(first + i, Name, l => l with { Indent = Math.Min(15, depths[nodes[i].Code]) });
            if (!nodes[i].IsLeaf) sheet.Look(first + i, 1, first + i, Direction, Palette.Summary);
        }
    }

    private static Dictionary<string, int> Depths(Scheme scheme)
    {
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in scheme.Nodes) depths[node.Code] = node.ParentCode is null ? 0 : depths[node.ParentCode] + 1;
        return depths;
    }

    /// <summary>A scheme keeps parents before children, but not every child right below its parent.</summary>
    private static List<SchemeNode> DepthFirst(Scheme scheme)
    {
        var children = scheme.Nodes.ToLookup(n => n.ParentCode ?? "", StringComparer.Ordinal);
        var ordered = new List<SchemeNode>();
        var waiting = new Stack<SchemeNode>(children[""].Reverse());
        while (waiting.TryPop(out var node))
        {
            ordered.Add(node);
            foreach (var child in children[node.Code].Reverse()) waiting.Push(child);
        }
        return ordered;
    }
}
