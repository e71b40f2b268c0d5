using static EnvDashboard.SeedGenerator.Definitions.Normalisation;
using static EnvDashboard.SeedGenerator.Demo.LeafScoring;

namespace EnvDashboard.SeedGenerator.Demo.Indicators;

/// <summary>E4 文明规范的执法环境: the three rates of the 12345 line, regular enforcement, problems that come back.</summary>
internal static class EnforcementIndicators
{
    public static readonly IReadOnlyList<DemoIndicator> All =
    [
        new DemoIndicator
        {
            Code = "E4_CALL_RESPONSE_RATE", Name = "12345工单响应率",
            NameEn = "12345 cases answered in time", Domain = "complaints", Category = "E4",
            Aliases = ["回应率", "响应率"], Nature = "activity",
            Definition = "三率之一：转办工单在规定时间内与诉求人取得联系的比例。",
            CountingRule = "分子为规定时间内首次联系诉求人的工单数，分母为当月转办工单数；紧急工单两小时、一般工单二十四小时。",
            Pool = Pool.Calls, Centre = 98.3, Sensitivity = 0.7, SeasonWeight = 0.3,
            Scoring = Weigh(2, Goalposts(92, 100)),
        },
        new DemoIndicator
        {
            Code = "E4_CALL_RESOLVED_RATE", Name = "12345工单解决率",
            NameEn = "12345 cases resolved, by call-back", Domain = "complaints", Category = "E4",
            Aliases = ["解决率"],
            Definition = "三率之二：回访中诉求人确认问题已经解决的比例。",
            CountingRule = "分子为确认解决的工单数，分母为回访成功的工单数；不属于受理范围的工单经审核后剔除。",
            Pool = Pool.Calls, PoolShare = 0.62, Centre = 86, Sensitivity = 0.5, SeasonWeight = 0.3,
            Scoring = Weigh(4, Goalposts(65, 100)),
        },
        new DemoIndicator
        {
            Code = "E4_CALL_SATISFIED_RATE", Name = "12345工单满意率",
            NameEn = "12345 callers satisfied, by call-back", Domain = "complaints", Category = "E4",
            Aliases = ["满意率"],
            Definition = "三率之三：回访中诉求人对办理过程和结果表示满意的比例。",
            CountingRule = "分子为评价满意和基本满意的工单数，分母为回访成功的工单数；未作评价的不计入分子。",
            Pool = Pool.Calls, PoolShare = 0.62, Centre = 89, Sensitivity = 0.5, SeasonWeight = 0.3,
            Scoring = Weigh(4, MinMax),
        },
        new DemoIndicator
        {
            Code = "E4_PUBLICITY_RATE", Name = "行政执法公示率",
            NameEn = "Enforcement actions published", Domain = "enforcement", Category = "E4",
            Nature = "activity", Reporters = UnitSort.District | UnitSort.Department,
            Definition = "应公示的执法决定中按期公示的比例。",
            CountingRule = "行政处罚七个工作日、其他执法决定二十个工作日内公示；依法不公开的不计入。",
            Centre = 95.5, Sensitivity = 0.7, FullBelow = 0.62,
            Scoring = Weigh(2, Goalposts(85, 100)),
        },
        new DemoIndicator
        {
            Code = "E4_LEGAL_REVIEW_RATE", Name = "重大执法决定法制审核率",
            NameEn = "Major enforcement decisions legally reviewed", Domain = "enforcement", Category = "E4",
            Nature = "activity", Reporters = UnitSort.District | UnitSort.Department,
            Definition = "重大执法决定作出前经过法制审核的比例。",
            CountingRule = "以目录内的重大执法决定为准，事后补审的视为未审核。",
            Centre = 97, Sensitivity = 0.9, FullBelow = 0.72,
            Scoring = Weigh(2, Goalposts(85, 100)),
        },
        new DemoIndicator
        {
            Code = "E4_FIRST_OFFENCE_RATE", Name = "轻微违法免罚适用率",
            NameEn = "Minor first offences not fined", Domain = "enforcement", Category = "E4",
            Reporters = UnitSort.District | UnitSort.Department,
            Definition = "符合免罚清单条件的轻微违法行为中实际适用免罚的比例。",
            CountingRule = "以清单列明情形为准，须有责令改正或约谈教育记录；危害安全的行为不适用。",
            Centre = 66, Sensitivity = 0.35, CityTrend = 0.4,
            Scoring = Weigh(2, MinMax),
        },
        new DemoIndicator
        {
            Code = "E4_ILLEGAL_FEE_CASES", Name = "乱收费乱罚款查实件数",
            NameEn = "Proven cases of illegal fees and fines", Domain = "enforcement", Category = "E4",
            UnitOfMeasure = "件", Direction = "lower", Decimals = 0, Max = null,
            Definition = "当月查实的乱收费、乱罚款、乱摊派问题件数。",
            CountingRule = "按查实当月计，发生在以往月份的也计入查实当月；没有的作零报告。",
            Form = FigureForm.Events, Centre = 0.7, Sensitivity = 0.8,
            Scoring = Weigh(2, Goalposts(0, 4)),
        },
        new DemoIndicator
        {
            Code = "E4_REBOUND_RATE", Name = "整改回头看反弹率",
            NameEn = "Cleared items found reopened on recheck", Domain = "rectification", Category = "E4",
            Direction = "lower", Reporters = UnitSort.District,
            Definition = "已销号事项回头看时发现问题反弹的比例。",
            CountingRule = "分子为回头看后重新打开的事项数，分母为当月回头看的事项数；抽查比例不低于已销号事项的三成。",
            Pool = Pool.RecheckedItems, Centre = 8, Sensitivity = 0.6,
            Scoring = Weigh(2, Goalposts(0, 35)),
        },
    ];
}
