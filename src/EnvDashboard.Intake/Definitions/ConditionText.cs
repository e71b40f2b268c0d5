using System.Globalization;
using System.Text.RegularExpressions;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.Definitions;

/// <summary>Reads the condition of a veto: <c>&gt;20</c>, <c>&gt;=20%</c>, <c>≤ 95</c>, 大于20%, 不低于 3.</summary>
public static partial class ConditionText
{
    /// <param name="condition">Its score is 0 and means nothing.</param>
    /// <param name="inPercent">A percent sign is written behind the bound.</param>
    public static bool TryRead(string text, out Band condition, out bool inPercent)
    {
        var match = Comparison().Match(TextKey.Of(text));
        condition = default;
        inPercent = match.Groups["percent"].Success;
        if (!match.Success || !double.TryParse(match.Groups["bound"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound)) return false;
        condition = new(Sign(match.Groups["sign"].Value), bound, 0);
        return true;
    }

    private static string Sign(string written) => written switch
    {
        "≥" or "大于等于" or "不低于" or "不少于" or "不小于" => ">=",
        "≤" or "小于等于" or "不高于" or "不超过" or "不大于" => "<=",
        "大于" or "超过" or "高于" => ">",
        "小于" or "低于" or "少于" => "<",
        "==" or "等于" => "=",
        _ => written,
    };

    [GeneratedRegex(@"^(?<sign>>=|<=|==|[><=≥≤]|大于等于|小于等于|不低于|不少于|不小于|不高于|不超过|不大于|大于|超过|高于|小于|低于|少于|等于)(?<bound>[+-]?\d{1,15}(?:\.\d{1,15})?)(?<percent>%)?$")]
    private static partial Regex Comparison();
}
