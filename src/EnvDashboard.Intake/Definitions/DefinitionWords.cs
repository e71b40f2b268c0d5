using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.Definitions;

/// <summary>The names of definition sheets and of their columns, in both languages.</summary>
internal static class DefinitionWords
{
    private static readonly Dictionary<string, DefinitionKind> SheetNames = new(StringComparer.Ordinal);
    private static readonly Dictionary<DefinitionKind, Dictionary<string, string>> Columns = [];

    static DefinitionWords()
    {
        Sheet(DefinitionKind.Units, "units", "unit", "单位", "考核单位", "单位目录");
        Sheet(DefinitionKind.Groups, "groups", "group", "排名组");
        Sheet(DefinitionKind.Categories, "categories", "category", "环境类别", "八个环境");
        Sheet(DefinitionKind.Indicators, "indicators", "indicator", "指标", "指标目录", "指标库");
        Sheet(DefinitionKind.Rules, "rules", "校验规则");
        Sheet(DefinitionKind.Targets, "targets", "target", "目标", "指标目标", "目标值");
        Sheet(DefinitionKind.Scheme, "scheme", "考核办法");
        Sheet(DefinitionKind.SchemeNodes, "scheme_nodes", "指标体系");
        Sheet(DefinitionKind.PointCaps, "point_caps", "加扣分上限", "加分扣分上限");
        Sheet(DefinitionKind.Vetoes, "vetoes", "veto", "一票否决");
        Add(DefinitionKind.Units,
            ("code", "编码|单位编码|代码|单位代码"), ("name", "名称|单位名称|单位"), ("name_en", "英文名称|英文名"), ("kind", "类型|单位类型"), ("parent", "上级|上级单位"), ("aliases", "别名|alias"),
            ("valid_from", "生效日期|启用日期|有效期起"), ("valid_to", "失效日期|停用日期|有效期止"), ("city", "所在城市|城市"), ("province", "所在省份|省份"), ("invented", "虚构"));
        Add(DefinitionKind.Groups,
            ("group", "组编码|排名组|排名组编码"), ("group_name", "组名称|排名组名称"), ("group_name_en", "组英文名称|排名组英文名称"), ("unit", "单位|单位编码|考核单位"), ("from", "起|起始|开始|自"),
            ("to", "止|截止|结束|至"));
        Add(DefinitionKind.Categories, ("code", "编码|类别编码"), ("name", "名称|类别名称"), ("name_en", "英文名称|英文名"), ("order", "顺序|次序|序号"));
        Add(DefinitionKind.Indicators,
            ("code", "编码|指标编码|代码|指标代码"), ("name", "名称|指标名称"), ("name_en", "英文名称|英文名"), ("domain", "领域|指标领域"), ("category", "环境|环境类别"),
            ("unit_of_measure", "计量单位|单位"), ("direction", "方向|指标方向"), ("kind", "种类|指标种类|类型"), ("frequency", "频度|频率"), ("decimals", "小数位|小数位数"), ("min", "最小值|下限"),
            ("max", "最大值|上限"), ("nature", "性质|指标性质"), ("aliases", "别名|alias"), ("definition", "定义|指标定义"), ("counting_rule", "口径|统计口径|计算口径"));
        Add(DefinitionKind.Rules,
            ("code", "编码|规则编码"), ("expression", "表达式|规则"), ("severity", "级别"), ("message", "说明|提示语"), ("message_en", "英文说明"), ("indicator", "指标|指标编码|指标名称"));
        Add(DefinitionKind.Targets,
            ("indicator", "指标|指标编码|指标名称"), ("kind", "类型|目标类型"), ("value", "目标值|目标"), ("low", "下限|不低于"), ("high", "上限|不高于"), ("group", "排名组|排名组编码"), ("unit", "单位|单位编码|考核单位"),
            ("from", "起|起始|开始|自"), ("to", "止|截止|结束|至"), ("source", "来源|依据"));
        Add(DefinitionKind.Scheme, ("key", "键|项|项目"), ("value", "值|内容"));
        Add(DefinitionKind.SchemeNodes,
            ("node", "节点|节点编码"), ("parent", "上级|上级节点"), ("name", "名称|节点名称"), ("name_en", "英文名称|英文名"), ("weight", "权重"), ("aggregation", "合成|合成方法"),
            ("indicator", "指标|指标编码"), ("normalisation", "标准化|标准化方法|normalization"), ("low", "下限|低值"), ("high", "上限|高值"), ("target", "目标|目标值"), ("inner_low", "内下限|区间下限"),
            ("inner_high", "内上限|区间上限"), ("points", "分值|总分值"), ("per_event", "每次扣分|每件扣分"), ("bands", "分档"), ("treatment", "处理|异常值处理"), ("impute", "插补|缺失插补"),
            ("base_min", "最小基数|最小分母"));
        Add(DefinitionKind.PointCaps, ("reason", "事由|加扣分事由"), ("max_added", "加分上限|最多加分"), ("max_deducted", "扣分上限|最多扣分"));
        Add(DefinitionKind.Vetoes, ("indicator", "指标|指标编码|指标名称"), ("condition", "条件|否决条件"), ("cap_at", "封顶分|封顶|最高分"));
    }

    /// <summary>The kind that a sheet's name announces; a number behind the name tells several schemes apart.</summary>
    public static DefinitionKind? KindOf(string sheetName, out string suffix)
    {
        var key = Key(sheetName);
        var name = key.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '(', ')', '#');
        suffix = key[name.Length..].Trim('(', ')', '#');
        return SheetNames.TryGetValue(name, out var kind) && (suffix.Length == 0 || kind >= DefinitionKind.Scheme) ? kind : null;
    }

    /// <summary>The contract's key for a header; null when it is none of this kind of sheet.</summary>
    public static string? ColumnOf(DefinitionKind kind, string header) => Columns[kind].GetValueOrDefault(Key(header));

    private static void Sheet(DefinitionKind kind, params string[] names)
    {
        foreach (var name in names) SheetNames[Key(name)] = kind;
    }

    private static void Add(DefinitionKind kind, params (string Key, string Words)[] columns)
    {
        var map = Columns[kind] = new(StringComparer.Ordinal);
        foreach (var (key, words) in columns)
        {
            map[Key(key)] = key;
            foreach (var word in words.Split('|')) map[Key(word)] = key;
        }
    }

    /// <summary>Besides case and spaces, underscores and the star of required columns make no difference here.</summary>
    private static string Key(string text) => TextKey.Of(text).Replace("_", "", StringComparison.Ordinal).TrimEnd('*', ':');
}
