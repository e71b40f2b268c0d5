using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>A unit of measure taken apart: 万件 = 10⁴ × 件.</summary>
/// <param name="Name">Without its power of ten; empty when only a power is written.</param>
internal readonly record struct Measure(decimal Scale, string Name)
{
    private static readonly (string Prefix, decimal Scale)[] Powers =
        [("万亿", 1_000_000_000_000m), ("亿", 100_000_000m), ("千万", 10_000_000m), ("百万", 1_000_000m), ("十万", 100_000m), ("万", 10_000m), ("千", 1_000m), ("百", 100m)];

    private static readonly string[] Others =
        ["%", "‰", "百分点", "元", "美元", "天", "工作日", "小时", "分钟", "分", "月", "年", "公里", "平方米", "平方公里", "亩", "吨", "度", "千瓦时", "倍", "位", "级", "步", "环节"];

    /// <summary>Words for things counted one by one; between them nothing is converted and nothing warned of.</summary>
    private static readonly HashSet<string> Counters = new(StringComparer.Ordinal)
        { "个", "件", "项", "户", "家", "次", "人", "名", "条", "宗", "起", "笔", "份", "批", "处", "所", "套", "台", "辆", "人次", "户次", "件次", "家次", "例", "部", "场", "期", "篇", "张", "种", "类", "事项", "企业" };

    private static readonly HashSet<string> Known = [.. Counters, .. Others];

    public static Measure Parse(string text)
    {
        var name = TextKey.Of(text);
        foreach (var (prefix, scale) in Powers)
        {
            // 千米, 百分点 and 千瓦时 begin with a power that is part of the word.
            if (!name.StartsWith(prefix, StringComparison.Ordinal) || Known.Contains(name)) continue;
            var rest = name[prefix.Length..];
            if (rest.Length == 0 || Known.Contains(Plain(rest))) return new(scale, Plain(rest));
        }
        return new(1, Plain(name));
    }

    public static bool IsKnown(string text) => Parse(text) is var measure && (Known.Contains(measure.Name) || measure is { Name: "", Scale: > 1 });

    /// <summary>By what a number in one measure must be multiplied to stand in another; false when they measure different things.</summary>
    public static bool TryConvert(Measure from, Measure to, out decimal factor)
    {
        factor = from.Scale / to.Scale;
        if (from.Name == to.Name || from.Name.Length == 0 || to.Name.Length == 0) return true;
        if (Counters.Contains(from.Name) && Counters.Contains(to.Name)) return true;
        if (from.Name == "‰" && to.Name == "%") { factor = 0.1m; return true; }
        if (from.Name == "%" && to.Name == "‰") { factor = 10m; return true; }
        factor = 1;
        return false;
    }

    private static string Plain(string name) => name switch
    {
        "日" => "天",
        "个工作日" => "工作日",
        "个百分点" => "百分点",
        "百分比" or "百分之" or "百分率" => "%",
        "个小时" => "小时",
        "个月" => "月",
        "人民币元" or "块" => "元",
        _ => name,
    };
}
