namespace EnvDashboard.Intake.Recognition;

/// <summary>The words that stand over the columns of data sheets.</summary>
internal static class ColumnWords
{
    public static readonly HashSet<string> UnitName = Keys(
        "unit", "unit_name", "name", "单位", "考核单位", "被考核单位", "单位名称", "名称", "地区", "地区名称", "区县", "区县名称", "区（县）", "县区", "县（市）区", "县（市、区）", "区（市）县",
        "各区县", "区划", "行政区", "行政区划", "部门", "部门名称", "责任单位", "填报单位", "报送单位", "地区/单位", "单位/地区", "地区（单位）", "园区", "街道", "镇街", "乡镇", "街道乡镇", "乡镇街道", "辖区",
        "district", "country", "country_name", "country or territory", "economy", "国家", "国家/地区", "国家和地区", "经济体");

    public static readonly HashSet<string> UnitCode = Keys(
        "unit_code", "unitcode", "code", "country_code", "iso3", "编码", "单位编码", "单位代码", "代码", "区划代码", "行政区划代码", "区划编码", "地区编码", "地区代码", "考核单位编码");

    public static readonly HashSet<string> City = Keys("city", "城市", "所在城市", "所属城市", "地市", "地级市", "市", "市州", "所属市", "上级");

    public static readonly HashSet<string> Period = Keys("period", "期间", "时期", "月份", "年月", "季度", "报告期", "统计期", "考核期", "统计时间", "数据期", "时间", "年度", "年份", "year", "month", "quarter");

    public static readonly HashSet<string> Indicator = Keys("indicator", "indicator_code", "indicator_name", "指标", "指标名称", "指标编码", "指标代码", "考核指标", "统计指标");

    public static readonly HashSet<string> Value = Keys("value", "数值", "指标值", "值", "数据", "完成值", "实际值", "本期值", "得分值");

    public static readonly HashSet<string> Numerator = Keys("numerator", "分子");

    public static readonly HashSet<string> Denominator = Keys("denominator", "分母");

    public static readonly HashSet<string> Qualifier = Keys("qualifier", "限定", "限定词");

    public static readonly HashSet<string> State = Keys("state", "状态", "数据状态");

    public static readonly HashSet<string> Note = Keys("note", "备注", "说明", "注释");

    public static readonly HashSet<string> Measure = Keys("unit_of_measure", "计量单位", "单位", "measure");

    /// <summary>Columns that accompany a table and hold no indicator.</summary>
    public static readonly HashSet<string> Ignored = Keys(
        "序号", "编号", "no", "no.", "#", "id", "index", "排名", "名次", "位次", "排序", "rank", "备注", "说明", "注", "note", "notes", "remark", "remarks", "联系人", "联系电话", "电话", "填报人", "审核人",
        "负责人", "填报时间", "填报日期", "province", "省份", "所在省份", "类型", "单位类型", "kind", "type", "name_en", "英文名称", "group", "排名组", "组别");

    /// <summary>Words of which a header row holds at least one.</summary>
    public static readonly HashSet<string> Headers = [.. UnitName, .. UnitCode, .. Indicator];

    private static HashSet<string> Keys(params string[] words) => [.. words.Select(TextKey.Of)];
}
