using System.Text.RegularExpressions;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>What stands above a table and holds for the whole of it: its unit, its indicator, its units of measure. The nearest title counts first.</summary>
/// <param name="nearest">Groups of rows: the table's own titles, those of tables beside it, those of the sheet.</param>
internal sealed partial class TableTitles(IEnumerable<IEnumerable<PreviewRow>> nearest, string sheet, string fileName)
{
    private readonly List<List<string>> groups =
        [.. nearest.Select(rows => rows.SelectMany(row => row.Cells).Where(c => c is { Kind: CellKind.Text, IsContinuation: false, IsBlank: false }).Select(c => c.Text!).ToList())];

    /// <summary>Units of measure such as 单位：万元、件.</summary>
    public IReadOnlyList<string> Measures() => groups.Select(MeasuresIn).FirstOrDefault(found => found.Count > 0) ?? [];

    /// <summary>The one indicator that titles or the sheet's name speak of.</summary>
    public TermMatch Indicator(IndicatorFinder indicators)
    {
        if (indicators.Find(sheet) is { Found: true } named) return named with { By = MatchedBy.Title };
        foreach (var texts in groups)
        {
            if (indicators.FindWithin(string.Join("\n", texts)) is var match && (match.Found || match.IsAmbiguous)) return match;
        }
        return indicators.FindWithin(sheet);
    }

    /// <summary>The one unit that the table speaks of; null when none is named.</summary>
    public TableUnit? Unit(UnitFinder units, LayoutProfile? profile)
    {
        var own = groups[0];
        return Labelled(own) ?? Whole(sheet) ?? Within(own) ?? groups.Skip(1).Select(g => Labelled(g) ?? Within(g)).FirstOrDefault(u => u is not null) ?? Within([sheet, fileName]);

        TableUnit? Labelled(IEnumerable<string> texts) =>
            texts.Select(text => Label().Match(TextKey.Of(text)) is { Success: true } match && Whole(match.Groups[1].Value) is { } found ? found with { Found = text } : null).FirstOrDefault(u => u is not null);

        TableUnit? Whole(string text) =>
            (Corrections.Find(profile, text, units) ?? units.Find(text)) is { } match && (match.Found || match.IsAmbiguous) ? new(match, text) : null;

        TableUnit? Within(IEnumerable<string> texts) =>
            texts.Select(text => units.FindWithin(text) is var match && (match.Found || match.IsAmbiguous) ? new TableUnit(match, text) : null).FirstOrDefault(u => u is not null);
    }

    private static List<string> MeasuresIn(List<string> texts) =>
        [.. texts.Select(text => Label().Match(TextKey.Of(text))).Where(m => m.Success).SelectMany(m => m.Groups[1].Value.Split('、', ',', '/', ';')).Where(Measure.IsKnown)];

    [GeneratedRegex(@"^\(?(?:计量|填报|报送|考核)?(?:单位|地区|区县)(?:名称)?:([^()]+)\)?$")]
    private static partial Regex Label();
}
