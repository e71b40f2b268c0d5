using System.Globalization;
using System.Resources;
using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Scoring.Explanations;

/// <summary>
/// One line that says how a unit moved and which indicators did it, e.g. "比上月下降 3 位：E5 全程网办率 −4.2 个百分点（−1.9 分）".
/// Texts are in <c>MovementTexts.resx</c> (Chinese) and <c>MovementTexts.en.resx</c>.
/// </summary>
public static class MovementSentence
{
    private const int MostReasons = 3;

    /// <summary>An effect that shows as 0.0 explains nothing.</summary>
    private const double LeastEffect = 0.05;

    private static readonly ResourceManager Texts = new("EnvDashboard.Scoring.Explanations.MovementTexts", typeof(MovementSentence).Assembly);

    /// <param name="culture">Language of the sentence and format of its numbers: any "en", else Chinese.</param>
    public static string Write(UnitMovement movement, CultureInfo culture)
    {
        var head = Head(movement, culture);
        var reasons = Reasons(movement, culture).Take(MostReasons).ToList();
        return reasons.Count == 0
            ? head + Text("Stop", culture)
            : head + Text("Colon", culture) + string.Join(Text("Comma", culture), reasons) + Text("Stop", culture);
    }

    private static string Head(UnitMovement movement, CultureInfo culture)
    {
        var since = Text("Since" + movement.Periods, culture);
        if (double.IsNaN(movement.RankChange)) return Format("NotComparable", culture, since);
        var places = Math.Abs(movement.RankChange).ToString("0.#", culture);
        if (movement.RankChange == 0) return Format("Same", culture, since);
        var key = (movement.RankChange > 0 ? "Up" : "Down") + (places == "1" ? "One" : "");
        return Format(key, culture, since, places);
    }

    /// <summary>Indicators that pull the way the rank went come first; with an unchanged rank the largest effects do.</summary>
    private static IEnumerable<string> Reasons(UnitMovement movement, CultureInfo culture)
    {
        var way = double.IsNaN(movement.RankChange) ? 0 : Math.Sign(movement.RankChange);
        var leaves = movement.Leaves.Where(leaf => Math.Abs(leaf.Effect) >= LeastEffect)
            .OrderByDescending(leaf => way == 0 || Math.Sign(leaf.Effect) == way);
        foreach (var leaf in leaves) yield return Reason(leaf, culture);
        if (Math.Abs(movement.PointsEffect) >= LeastEffect)
        {
            yield return Format("PointEntries", culture, Signed(movement.PointsEffect, "0.0", culture));
        }
    }

    private static string Reason(LeafMovement leaf, CultureInfo culture)
    {
        var name = IsEnglish(culture) ? leaf.NameEn ?? leaf.Indicator?.NameEn ?? leaf.Name : leaf.Name;
        var effect = Signed(leaf.Effect, "0.0", culture);
        if (double.IsNaN(leaf.RawAfter)) return Format("WentMissing", culture, leaf.BranchCode, name, effect);
        if (double.IsNaN(leaf.RawBefore)) return Format("CameIn", culture, leaf.BranchCode, name, effect);
        if (leaf.RawChange == 0) return Format("OthersMoved", culture, leaf.BranchCode, name, effect);
        var change = Signed(leaf.RawChange, "0.##", culture);
        return leaf.Indicator is { IsPercent: true }
            ? Format("PercentagePoints", culture, leaf.BranchCode, name, change, effect)
            : Format("Units", culture, leaf.BranchCode, name, WithUnit(change, leaf.Indicator?.UnitOfMeasure), effect);
    }

    private static string WithUnit(string number, string? unitOfMeasure) =>
        string.IsNullOrWhiteSpace(unitOfMeasure) ? number : number + " " + unitOfMeasure.Trim();

    /// <summary>With a typographic minus, as it stands in printed comparisons.</summary>
    private static string Signed(double value, string format, CultureInfo culture) =>
        (value < 0 ? "−" : "+") + Math.Abs(value).ToString(format, culture);

    private static string Format(string key, CultureInfo culture, params object[] values) => string.Format(culture, Text(key, culture), values);

    private static string Text(string key, CultureInfo culture) =>
        Texts.GetString(key, IsEnglish(culture) ? English : CultureInfo.InvariantCulture)
        ?? throw new MissingManifestResourceException($"No text {key}.");

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private static bool IsEnglish(CultureInfo culture) => culture.TwoLetterISOLanguageName == "en";
}
