using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Tables that stand beside each other: a header row that says "unit" (or "indicator") again further right begins another one.</summary>
internal static class SideBySide
{
    private const int MostBlocks = 20;

    /// <summary>Words that may stand before the unit's column and belong to its table.</summary>
    private static readonly HashSet<string> Before =
        [.. ColumnWords.UnitCode, .. ColumnWords.City, .. ColumnWords.Period, .. ColumnWords.Indicator, TextKey.Of("序号"), TextKey.Of("编号"), "no", "no."];

    /// <summary>The columns of each table; empty when there is but one.</summary>
    public static IReadOnlyList<(int From, int To)> Split(PreviewRow header)
    {
        var anchors = Anchors(header, ColumnWords.UnitName);
        if (anchors.Count < 2) anchors = Anchors(header, ColumnWords.Indicator);
        if (anchors.Count is < 2 or > MostBlocks) return [];
        var starts = anchors.Select(anchor => Start(header, anchor)).ToList();
        return [.. starts.Select((start, i) => (i == 0 ? 1 : start, i + 1 < starts.Count ? starts[i + 1] - 1 : int.MaxValue))];
    }

    /// <summary>The rows with nothing but the cells of one table.</summary>
    public static IReadOnlyList<PreviewRow> Masked(IReadOnlyList<PreviewRow> rows, (int From, int To) block) =>
        [.. rows.Select(row => row with { Cells = [.. row.Cells.Take(Math.Min(block.To, row.Cells.Length)).Select((cell, i) => i + 1 < block.From ? default : cell)] })];

    private static List<int> Anchors(PreviewRow header, HashSet<string> words) =>
        [.. Enumerable.Range(1, header.Cells.Length).Where(c => words.Contains(TextKey.Of(header.Text(c, ownOnly: true))))];

    private static int Start(PreviewRow header, int anchor)
    {
        while (anchor > 1 && Before.Contains(TextKey.Of(header.Text(anchor - 1, ownOnly: true)))) anchor--;
        return anchor;
    }
}
