using EnvDashboard.Domain.Indicators;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Under a rate: 办结率 over 办结数 and 受理数 names numerator and denominator in the words of the trade.</summary>
internal static class RatioParts
{
    private static readonly HashSet<string> Bases = [.. new[]
        { "受理数", "受理量", "受理件数", "应办数", "应办结数", "应完成数", "总数", "总量", "总件数", "总户数", "基数", "样本数", "应答数", "total" }.Select(TextKey.Of)];

    private static readonly string[] Endings = ["数", "量", "件数", "户数", "件", "数量"];

    /// <summary>Null when the words do not say which part it is.</summary>
    public static ColumnRole? RoleOf(string text, Indicator rate)
    {
        if (rate.Kind != IndicatorKind.Ratio) return null;
        var key = TextKey.Of(text);
        if (Bases.Contains(key)) return ColumnRole.Denominator;
        var stem = TextKey.Of(rate.Name).TrimEnd('率');
        if (stem.Length < 2 || !key.StartsWith(stem, StringComparison.Ordinal)) return null;
        return Endings.Contains(key[stem.Length..]) ? ColumnRole.Numerator : null;
    }
}
