using static EnvDashboard.SeedGenerator.Definitions.Normalisation;
using static EnvDashboard.SeedGenerator.Demo.LeafScoring;

namespace EnvDashboard.SeedGenerator.Demo.Indicators;

/// <summary>E8 公平竞争的经营环境: bidding, procurement and rules that shut nobody out.</summary>
internal static class CompetitionIndicators
{
    public static readonly IReadOnlyList<DemoIndicator> All =
    [
        new DemoIndicator
        {
            Code = "E8_OBJECTION_REPLY_RATE", Name = "招投标异议答复率",
            NameEn = "Bidding objections answered in time", Domain = "competition", Category = "E8",
            Definition = "收到的招投标异议中在三日内书面答复的比例。",
            CountingRule = "分子为期限内书面答复的异议数，分母为当月收到的异议数；没有异议的月份不适用，不按100%计。",
            Pool = Pool.BidObjections, Centre = 90, Sensitivity = 0.6,
            Scoring = Weigh(3, Goalposts(50, 100)),
        },
        new DemoIndicator
        {
            Code = "E8_ELECTRONIC_BIDDING_RATE", Name = "全流程电子化招投标率",
            NameEn = "Tenders run fully electronically", Domain = "competition", Category = "E8",
            Nature = "activity",
            Definition = "依法必须招标的项目中全流程电子化交易的比例。",
            CountingRule = "从公告到签约全部在平台完成的方可计入，线下开标评标的不计。",
            Centre = 90, Sensitivity = 0.5, FullBelow = 0.6, CityTrend = 0.4,
            Scoring = Weigh(2, Goalposts(65, 100)),
        },
        new DemoIndicator
        {
            Code = "E8_SME_SHARE", Name = "政府采购中小企业份额",
            NameEn = "Procurement awarded to small and medium firms", Domain = "competition", Category = "E8",
            Definition = "政府采购合同金额中授予中小企业的比例。",
            CountingRule = "分子为授予中小企业的合同金额，分母为当月采购合同总金额，单位均为万元；联合体按约定份额拆分。",
            Pool = Pool.Procurement, Centre = 64, Sensitivity = 0.3,
            Scoring = Weigh(3, MinMax),
        },
        new DemoIndicator
        {
            Code = "E8_FAIR_REVIEW_RATE", Name = "公平竞争审查率",
            NameEn = "Policies screened for fair competition", Domain = "competition", Category = "E8",
            Nature = "activity", Reporters = UnitSort.District | UnitSort.Department,
            Definition = "涉及经营主体的政策措施出台前经过公平竞争审查的比例。",
            CountingRule = "以有书面审查结论为准，先出台后补审的视为未审查。",
            Centre = 96.5, Sensitivity = 0.8, FullBelow = 0.72,
            Scoring = Weigh(2, Goalposts(85, 100)),
        },
        new DemoIndicator
        {
            Code = "E8_BOND_RETURN_DAYS", Name = "投标保证金退还平均天数",
            NameEn = "Average working days to return a bid bond", Domain = "competition", Category = "E8",
            UnitOfMeasure = "工作日", Direction = "lower", Max = null, Reporters = UnitSort.District | UnitSort.Park,
            Definition = "当月退还的投标保证金从合同签订到退还到账平均所用的工作日数。",
            CountingRule = "使用保函的不计；争议期间暂停计算。",
            Centre = 3.8, Sensitivity = 0.4,
            Scoring = Weigh(2, MinMax),
        },
        new DemoIndicator
        {
            Code = "E8_RESTRICTION_CASES", Name = "限制竞争条款查实件数",
            NameEn = "Proven clauses that restrict competition", Domain = "competition", Category = "E8",
            UnitOfMeasure = "件", Direction = "lower", Decimals = 0, Max = null, Reporters = UnitSort.District | UnitSort.Department,
            Definition = "当月在招标采购文件和政策文件中查实的限制、排斥竞争条款件数。",
            CountingRule = "一份文件有多处的按一件计，自查自纠的不计；没有的作零报告。",
            Form = FigureForm.Events, Centre = 0.6, Sensitivity = 0.8,
            Scoring = Weigh(2, Goalposts(0, 4)),
        },
    ];
}
