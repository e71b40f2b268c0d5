using System.Text.RegularExpressions;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>What stands above a table and holds for the whole of it: its unit, its indicator, its units of measure.</summary>
internal sealed partial class TableTitles(IReadOnlyList<PreviewRow> rows, string sheet, string fileName)
{
    private readonly List<string> texts =
        [.. rows.SelectMany(row => row.Cells).Where(c => c is { Kind: CellKind.Text, IsContinuation: false, IsBlank: false }).Select(c => c.Text!)];

    /// <summary>Units of measure such as 单位：万元、件.</summary>
    public IReadOnlyList<string> Measures()
    {
        var found = new List<string>();
        foreach (var text in texts)
        {
            if (Labelled().Match(TextKey.Of(text)) is not { Success: true } match) continue;
            found.AddRange(match.Groups[1].Value.Split('、', ',', '/', ';').Where(Measure.IsKnown));
        }
        return found;
    }

    /// <summary>The one indicator that titles or the sheet's name speak of.</summary>
    public TermMatch Indicator(IndicatorFinder indicators) =>
        indicators.Find(sheet) is { Found: true } named ? named with { By = MatchedBy.Title } : indicators.FindWithin(string.Join("\n", texts.Append(sheet)));

    /// <summary>The one unit that the table speaks of; null when none is named.</summary>
    public TableUnit? Unit(UnitFinder units, LayoutProfile? profile)
    {
        if (Whole(sheet) is { } own) return own;
        foreach (var text in texts)
        {
            if (Labelled().Match(TextKey.Of(text)) is { Success: true } match && Whole(match.Groups[1].Value) is { } labelled) return labelled with { Found = text };
        }
        foreach (var text in texts.Append(sheet).Append(fileName))
        {
            if (units.FindWithin(text) is { } match && (match.Found || match.IsAmbiguous)) return new(match, text);
        }
        return null;

        TableUnit? Whole(string text) =>
            (Corrections.Find(profile, text, units) ?? units.Find(text)) is { } match && (match.Found || match.IsAmbiguous) ? new(match, text) : null;
    }

    [GeneratedRegex(@"^\(?(?:计量|填报|报送|考核)?(?:单位|地区|区县)(?:名称)?:([^()]+)\)?$")]
    private static partial Regex Labelled();
}
