using EnvDashboard.SeedGenerator.Definitions;
using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Demo.Approvals;

/// <summary>The indicators that the monthly tables feed. Their names say where they come from: the demonstration has others beside them.</summary>
internal static class DemoApprovalIndicators
{
    private static readonly (string Code, string Name, string NameEn, string Rule)[] Rates =
    [
        ("APPR_ONLINE_RATE", "网办率", "Cases applied for online", "网办 ÷ 受理"),
        ("APPR_FULL_ONLINE_RATE", "全程网办率", "Cases handled fully online", "全程网办 ÷ 受理"),
        ("APPR_ON_TIME_RATE", "按时办结率", "Cases closed on time", "按时办结 ÷ 办结"),
        ("APPR_ONE_WINDOW_RATE", "一窗受理率", "Cases accepted at one window", "一窗 ÷ 受理"),
        ("APPR_GOOD_REVIEW_RATE", "好评率", "Good reviews", "（非常满意 + 满意 + 基本满意）÷ 五级评价总数"),
        ("APPR_BAD_REVIEW_FIXED_RATE", "差评整改率", "Bad reviews put right in 15 working days", "差评整改 ÷（不满意 + 非常不满意）"),
        ("APPR_CALL_BACK_RATE", "差评回访率", "Bad reviews called back", "差评回访 ÷（不满意 + 非常不满意）"),
        ("APPR_TOLERANCE_RATE", "容缺受理率", "Cases accepted with documents lacking", "容缺受理 ÷ 受理"),
        ("APPR_COMMITMENT_RATE", "告知承诺率", "Cases decided on commitment", "告知承诺 ÷ 受理"),
    ];

    public static Sheet Sheet() => Indicator.Table.Sheet(HeaderWords.Chinese, Rates.Select(r => new Indicator
    {
        Code = r.Code,
        Name = r.Name + "（审批月报）",
        NameEn = r.NameEn + " (monthly table)",
        Domain = "approvals",
        Category = "E5",
        Kind = "ratio",
        Definition = "由审批月报的件数自动计算。",
        CountingRule = r.Rule,
    }));
}
