using static EnvDashboard.SeedGenerator.Definitions.Normalisation;
using static EnvDashboard.SeedGenerator.Demo.LeafScoring;

namespace EnvDashboard.SeedGenerator.Demo.Indicators;

/// <summary>E5 阳光便利的审批环境: how approvals are handled, how long they take and what applicants say.</summary>
internal static class ApprovalIndicators
{
    public static readonly IReadOnlyList<DemoIndicator> All =
    [
        new DemoIndicator
        {
            Code = "E5_CASES", Name = "审批办件量",
            NameEn = "Approval cases handled", Domain = "approvals", Category = "E5",
            UnitOfMeasure = "件", Direction = "neutral", Nature = "activity", Decimals = 0, Max = null,
            Definition = "当月办结的依申请政务服务事项件数，用于说明规模，不参与计分。",
            CountingRule = "以政务服务平台办结时间为准，咨询和撤回件不计。",
            Pool = Pool.Approvals, Form = FigureForm.Volume,
        },
        new DemoIndicator
        {
            Code = "E5_ONLINE_RATE", Name = "全程网办率",
            NameEn = "Cases handled fully online", Domain = "approvals", Category = "E5",
            Definition = "从申请到取件全部在网上完成、申请人一次也不跑的办件所占比例。",
            CountingRule = "分子为全程网上办理的办件数，分母为当月办件总数；网上申请后仍须到窗口核验原件的不计入分子。",
            Pool = Pool.Approvals, Centre = 76, Sensitivity = 0.35, CityTrend = 0.4,
            Scoring = Weigh(3, MinMax),
        },
        new DemoIndicator
        {
            Code = "E5_INSTANT_RATE", Name = "即办件占比",
            NameEn = "Items decided on the spot", Domain = "approvals", Category = "E5",
            Definition = "事项目录中当场办结的即办事项所占比例。",
            CountingRule = "以目录中承诺时限为零的事项计，实际未能当场办结的当月剔除。",
            Centre = 47, Sensitivity = 0.22, CityTrend = 0.3, SeasonWeight = 0,
            Scoring = Weigh(2, MinMax),
        },
        new DemoIndicator
        {
            Code = "E5_TIME_CUT_RATE", Name = "承诺时限压缩比",
            NameEn = "Cut of promised against legal time limits", Domain = "approvals", Category = "E5",
            Definition = "承诺办理时限比法定时限平均压缩的幅度。",
            CountingRule = "逐项计算（法定时限−承诺时限）÷法定时限后求平均，即办件按压缩100%计；承诺时限不得长于标杆时限。",
            Centre = 68, Sensitivity = 0.3, CityTrend = 0.4, SeasonWeight = 0,
            Scoring = Weigh(3, Goalposts(40, 90)),
        },
        new DemoIndicator
        {
            Code = "E5_ON_TIME_RATE", Name = "审批按时办结率",
            NameEn = "Approvals closed within the promised limit", Domain = "approvals", Category = "E5",
            Definition = "在承诺时限内办结的办件所占比例。",
            CountingRule = "分子为承诺时限内办结的件数，分母为当月应办结件数；特别程序（听证、鉴定）时间按规定扣除。",
            Pool = Pool.Approvals, PoolShare = 0.97, Centre = 98.6, Sensitivity = 0.7, SeasonWeight = 0.3,
            Scoring = Weigh(3, Goalposts(94, 100)),
        },
        new DemoIndicator
        {
            Code = "E5_ACTUAL_DAYS", Name = "审批平均办理时长",
            NameEn = "Average working days per approval", Domain = "approvals", Category = "E5",
            UnitOfMeasure = "工作日", Direction = "lower", Max = null,
            Definition = "当月办结的非即办件从受理到办结平均所用的工作日数。",
            CountingRule = "自受理次日起算，补正时间扣除，即办件不计。",
            Centre = 3.4, Sensitivity = 0.35, SeasonWeight = 0.4,
            Scoring = Weigh(2, MinMax),
        },
        new DemoIndicator
        {
            Code = "E5_DOCUMENTS_CUT_RATE", Name = "申请材料精简比",
            NameEn = "Application documents cut", Domain = "approvals", Category = "E5",
            Reporters = UnitSort.District | UnitSort.Department,
            Definition = "通过共享、容缺和告知承诺，申请人实际少交的材料占原应交材料的比例。",
            CountingRule = "以基准目录的材料数为底数，电子证照调用成功的视为免交。",
            Centre = 46, Sensitivity = 0.25, CityTrend = 0.4, SeasonWeight = 0,
            Scoring = Weigh(2, Goalposts(20, 75)),
        },
        new DemoIndicator
        {
            Code = "E5_OFF_HALL_ITEMS", Name = "应进未进大厅事项数",
            NameEn = "Items that ought to be in the service hall and are not", Domain = "approvals", Category = "E5",
            UnitOfMeasure = "项", Direction = "lower", Decimals = 0, Max = null, Reporters = UnitSort.District | UnitSort.Department,
            Definition = "应当进驻政务服务大厅而没有进驻、又无正当理由的事项数。",
            CountingRule = "以进驻负面清单以外的事项为准，人进事项未进、明进暗不进的均计入。",
            Centre = 7.5, Sensitivity = 0.6, CityTrend = 0.6,
            Scoring = Weigh(1, Goalposts(0, 20)),
        },
        new DemoIndicator
        {
            Code = "E5_GOOD_REVIEW_RATE", Name = "政务服务好评率",
            NameEn = "Good reviews of government services", Domain = "approvals", Category = "E5",
            Aliases = ["好评率"],
            Definition = "“好差评”五级评价中非常满意、满意和基本满意的比例。",
            CountingRule = "分子为前三级评价数，分母为主动评价总数；系统默认好评不计入。",
            Pool = Pool.Approvals, PoolShare = 0.35, Centre = 98.9, Sensitivity = 0.6,
            Scoring = Weigh(2, Goalposts(95, 100)),
        },
        new DemoIndicator
        {
            Code = "E5_BAD_REVIEW_FIXED_RATE", Name = "差评按期整改率",
            NameEn = "Bad reviews put right in time", Domain = "approvals", Category = "E5",
            Definition = "收到的差评中在十五个工作日内整改并完成回访的比例。",
            CountingRule = "分子为按期整改且回访确认的差评数，分母为当月到期的差评数；没有差评的月份不适用，不按100%计。",
            Pool = Pool.BadReviews, Centre = 90, Sensitivity = 0.6,
            Scoring = Weigh(2, Goalposts(40, 100)),
        },
    ];
}
