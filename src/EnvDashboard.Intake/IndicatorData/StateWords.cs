using EnvDashboard.Domain;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>The words that people write instead of a number, and what each says. Missing is not zero.</summary>
internal static class StateWords
{
    private static readonly Dictionary<string, ObservationState> Words = Build();

    public static bool TryFind(string key, out ObservationState state) => Words.TryGetValue(key, out state);

    private static Dictionary<string, ObservationState> Build()
    {
        var words = new Dictionary<string, ObservationState>(StringComparer.Ordinal);
        Add(ObservationState.NotReported, "-", "--", "---", "/", "\\", "...", "……", "···", "—", "——", "无", "未报", "未报送", "未上报", "未填", "未填报", "缺", "缺报", "无数据", "暂无", "暂无数据", "未提供");
        Add(ObservationState.NotAssessed, "未考核", "不考核", "未评", "不参评", "未参评", "不参与考核", "本期不考核", "免考");
        Add(ObservationState.NotApplicable, "不适用", "n/a", "na", "不涉及", "无此项", "无此业务");
        Add(ObservationState.ZeroDeclared, "零报告", "零申报", "报零", "零");
        Add(ObservationState.Disputed, "有异议", "存疑", "异议");
        Add(ObservationState.AllWithoutNumber, "全部", "所有", "全部完成", "均已完成", "all");
        foreach (var state in Enum.GetValues<ObservationState>()) Add(state, Keyword.Of(state), Keyword.Of(state).Replace('_', ' '), state.ToString());
        Add(ObservationState.Reported, "已报", "已报送", "正常");
        return words;

        void Add(ObservationState state, params string[] texts)
        {
            foreach (var text in texts) words[TextKey.Of(text)] = state;
        }
    }
}
