using System.Globalization;
using System.Text.RegularExpressions;
using EnvDashboard.Domain.Approvals;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.Approvals;

/// <summary>Reads limits as catalogues write them: 5, 5个工作日, 20日, 4小时, 即办.</summary>
internal static partial class LimitText
{
    public const string Allowed = "working_days 工作日, days 天, hours 小时";

    /// <param name="unit">Null = not written.</param>
    public static bool TryRead(string text, out double value, out LimitUnit? unit)
    {
        (value, unit) = (0, null);
        var key = TextKey.Of(text);
        if (key is "即办" or "即办件" or "即时办结" or "当场办结" or "立即办结") return true;
        var match = Limit().Match(key);
        if (!match.Success || !double.TryParse(match.Groups["value"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out value)) return false;
        if (!match.Groups["unit"].Success) return true;
        unit = UnitOf(match.Groups["unit"].Value);
        return unit is not null;
    }

    /// <summary>Null = none of them.</summary>
    public static LimitUnit? UnitOf(string text) => TextKey.Of(text) switch
    {
        "working_days" or "workingdays" or "工作日" or "个工作日" => LimitUnit.WorkingDays,
        "days" or "天" or "日" or "自然日" or "个自然日" or "日历日" => LimitUnit.Days,
        "hours" or "小时" or "个小时" or "h" => LimitUnit.Hours,
        _ => null,
    };

    /// <summary>For findings, which are stored once for both languages.</summary>
    public static string Show(TimeLimit limit) => limit.Value.ToString("R", CultureInfo.InvariantCulture) + limit.Unit switch { LimitUnit.WorkingDays => "工作日", LimitUnit.Days => "天", _ => "小时" };

    [GeneratedRegex(@"^(?<value>\d{1,6}(?:\.\d{1,6})?)(?:个)?(?<unit>工作日|自然日|日历日|日|天|小时|h|working_?days|days|hours)?(?:内|以内)?$")]
    private static partial Regex Limit();
}
