using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.Definitions;

/// <summary>The keys of a scheme sheet in both languages.</summary>
internal static class SchemeKeys
{
    private static readonly (string Key, string Words)[] Keys =
    [
        ("code", "编码"), ("name", "名称"), ("name_en", "英文名称"), ("version", "版本"), ("issued_on", "印发日期|发布日期"), ("applies_from", "适用起始|适用期间|起始期间"), ("group", "排名组"),
        ("ranking", "排名方式"), ("rank_decimals", "排名小数位"), ("tie_break", "并列处理"), ("min_coverage", "最低覆盖率"), ("missing", "缺失处理"), ("scale_max", "满分"), ("status", "状态"),
        ("note", "说明|备注"), ("note_en", "英文说明"),
    ];

    private static readonly Dictionary<string, string> Map =
        Keys.SelectMany(k => k.Words.Split('|').Prepend(k.Key).Select(word => (Form(word), k.Key))).ToDictionary(p => p.Item1, p => p.Key, StringComparer.Ordinal);

    public static IEnumerable<string> All => Keys.Select(k => k.Key);

    public static string? Find(string written) => Map.GetValueOrDefault(Form(written));

    private static string Form(string text) => TextKey.Of(text).Replace("_", "", StringComparison.Ordinal);
}
