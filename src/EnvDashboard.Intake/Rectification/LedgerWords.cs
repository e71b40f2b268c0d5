using EnvDashboard.Domain;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.Rectification;

/// <summary>The names of ledger sheets, the words over their columns and the words in their cells.</summary>
internal static class LedgerWords
{
    private static readonly HashSet<string> SheetNames = Keys("rectification", "整改事项", "整改台账", "整改清单", "整改任务清单", "问题整改台账", "问题台账", "问题清单");

    /// <summary>By the contract's key.</summary>
    private static readonly Dictionary<string, string> Columns = Table(
        ("item_no", ["item_no", "itemno", "编号", "事项编号", "问题编号", "序号"]),
        ("parent", ["parent", "parent_no", "上级编号", "上级事项", "上级事项编号"]),
        ("level", ["level", "层级", "问题层级"]),
        ("category", ["category", "环境", "环境类别", "所属环境", "八个环境"]),
        ("reported_category", ["reported_category", "报送环境", "填报环境", "原环境"]),
        ("title", ["title", "事项", "事项名称", "整改事项", "问题", "问题事项", "存在问题", "整改问题"]),
        ("task", ["task", "任务", "整改任务"]),
        ("measures", ["measures", "措施数", "整改措施数", "措施个数"]),
        ("leader", ["leader", "责任领导", "包保领导"]),
        ("lead_unit", ["lead_unit", "牵头单位", "牵头部门"]),
        ("supporting_units", ["supporting_units", "配合单位", "配合部门"]),
        ("supervising_unit", ["supervising_unit", "监督单位", "督办单位"]),
        ("due", ["due", "时限", "整改时限", "完成时限", "办结时限"]),
        ("claimed", ["claimed", "自报状态", "整改状态", "整改情况", "完成情况"]),
        ("verified", ["verified", "核验状态", "验收状态", "核查状态"]),
        ("solved", ["solved", "事要解决", "事解决"]),
        ("accountable", ["accountable", "人要处理", "人处理"]),
        ("lasting", ["lasting", "机制建立", "长效机制", "长效机制要建立"]),
        ("key_figure", ["key_figure", "关键数字"]),
        ("key_unit", ["key_unit", "数字单位", "关键数字单位"]),
        ("source", ["source", "来源", "问题来源"]),
        ("stage", ["stage", "阶段", "阶段名称"]),
        ("stage_due", ["stage_due", "阶段时限"]),
        ("stage_target", ["stage_target", "阶段目标", "目标"]),
        ("stage_figure", ["stage_figure", "目标数值", "阶段目标数值"]),
        ("stage_unit", ["stage_unit", "目标单位", "目标数值单位"]),
        ("stage_reached", ["stage_reached", "是否达到", "阶段是否达到"]),
        ("unit", ["责任地区/单位", "责任单位/地区", "责任地区", "责任地区（单位）"]));

    private static readonly Dictionary<string, RectificationState> States = Words(
        (RectificationState.NotStated, ["未说明", "未注明", "未写明", "未明确"]),
        (RectificationState.NotStarted, ["未启动", "未开始", "尚未启动", "未整改"]),
        (RectificationState.InProgress, ["推进中", "整改中", "正在整改", "正在推进", "进行中"]),
        (RectificationState.Interim, ["阶段性成效", "取得阶段性成效", "阶段性完成", "基本完成"]),
        (RectificationState.Completed, ["完成", "已完成", "整改完成", "已整改", "完成整改"]),
        (RectificationState.LongTerm, ["长期坚持", "长期整改", "长期"]),
        (RectificationState.Disputed, ["有异议", "异议"]));

    private static readonly Dictionary<string, RectificationLevel> Levels = Words(
        (RectificationLevel.Aspect, ["方面"]),
        (RectificationLevel.Problem, ["主要问题", "问题"]),
        (RectificationLevel.Specific, ["具体问题"]),
        (RectificationLevel.Manifestation, ["具体表现", "表现"]),
        (RectificationLevel.Measure, ["措施", "整改措施"]));

    private static readonly HashSet<string> Yes = Keys("yes", "y", "true", "1", "是", "√", "已", "✓");
    private static readonly HashSet<string> No = Keys("no", "n", "false", "0", "否", "×", "未", "x");

    /// <summary>A number behind the name counts sheets of one kind and changes nothing.</summary>
    public static bool IsSheetName(string name) => SheetNames.Contains(TextKey.Of(name).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '(', ')', '#'));

    /// <summary>The contract's key of a column; null = it is none of a ledger's own.</summary>
    public static string? ColumnOf(string header) => Columns.GetValueOrDefault(TextKey.Of(header).TrimEnd('*', ':'));

    public static bool TryState(string text, out RectificationState state) => Keyword.TryParse(text, out state) || States.TryGetValue(TextKey.Of(text), out state);

    public static bool TryLevel(string text, out RectificationLevel level) => Keyword.TryParse(text, out level) || Levels.TryGetValue(TextKey.Of(text), out level);

    public static bool TryYesNo(string text, out bool yes)
    {
        var key = TextKey.Of(text);
        yes = Yes.Contains(key);
        return yes || No.Contains(key);
    }

    private static HashSet<string> Keys(params string[] words) => [.. words.Select(TextKey.Of)];

    private static Dictionary<string, string> Table(params (string Key, string[] Words)[] columns) =>
        columns.SelectMany(c => c.Words.Select(w => (Word: TextKey.Of(w), c.Key))).ToDictionary(c => c.Word, c => c.Key, StringComparer.Ordinal);

    private static Dictionary<string, T> Words<T>(params (T Value, string[] Words)[] values) =>
        values.SelectMany(v => v.Words.Select(w => (Word: TextKey.Of(w), v.Value))).ToDictionary(v => v.Word, v => v.Value, StringComparer.Ordinal);
}
