using static EnvDashboard.SeedGenerator.Definitions.Normalisation;
using static EnvDashboard.SeedGenerator.Demo.LeafScoring;

namespace EnvDashboard.SeedGenerator.Demo.Indicators;

/// <summary>E7 中立诚信的中介环境: agencies that are on time, priced in the open and freely chosen.</summary>
internal static class IntermediaryIndicators
{
    public static readonly IReadOnlyList<DemoIndicator> All =
    [
        new DemoIndicator
        {
            Code = "E7_OVERTIME_RATE", Name = "中介服务超时率",
            NameEn = "Intermediary services late", Domain = "intermediary", Category = "E7",
            Direction = "lower",
            Definition = "当月完成的审批中介服务中超过约定时限的比例。",
            CountingRule = "分子为超过合同约定时限的服务件数，分母为当月完成的服务件数；委托方原因造成的延误经双方确认后剔除。",
            Pool = Pool.IntermediaryJobs, Centre = 7, Sensitivity = 0.6, SeasonWeight = 0.2,
            Scoring = Weigh(3, Goalposts(0, 22)),
        },
        new DemoIndicator
        {
            Code = "E7_ONLINE_CHOICE_RATE", Name = "中介服务网上选取率",
            NameEn = "Intermediaries chosen in the online market", Domain = "intermediary", Category = "E7",
            Nature = "activity",
            Definition = "财政资金委托的中介服务中通过网上中介超市选取的比例。",
            CountingRule = "以中介超市成交记录为准，指定或线下直接委托的不计。",
            Centre = 71, Sensitivity = 0.35, CityTrend = 0.4,
            Scoring = Weigh(2, MinMax),
        },
        new DemoIndicator
        {
            Code = "E7_SERVICE_DAYS", Name = "中介服务平均时长",
            NameEn = "Average working days of an intermediary service", Domain = "intermediary", Category = "E7",
            UnitOfMeasure = "工作日", Direction = "lower", Decimals = 1, Max = null, Reporters = UnitSort.District | UnitSort.Park,
            Definition = "当月完成的审批中介服务从委托到出具成果平均所用的工作日数。",
            CountingRule = "自材料交齐之日起算；评审会等待时间计入。",
            Centre = 13.5, Sensitivity = 0.3, SeasonWeight = 0.3,
            Scoring = Weigh(2, MinMax),
        },
        new DemoIndicator
        {
            Code = "E7_FEE_PUBLICITY_RATE", Name = "中介收费公示率",
            NameEn = "Intermediaries with published fees", Domain = "intermediary", Category = "E7",
            Nature = "activity", Reporters = UnitSort.District | UnitSort.Park,
            Definition = "辖区内从事审批中介服务的机构中按规定公示收费标准的比例。",
            CountingRule = "以场所和网上同时公示为准，公示价格与实际收费不符的视为未公示。",
            Centre = 93, Sensitivity = 0.6, FullBelow = 0.6,
            Scoring = Weigh(2, Goalposts(75, 100)),
        },
        new DemoIndicator
        {
            Code = "E7_APPOINTED_CASES", Name = "指定中介问题查实件数",
            NameEn = "Proven cases of imposed intermediaries", Domain = "intermediary", Category = "E7",
            UnitOfMeasure = "件", Direction = "lower", Decimals = 0, Max = null, Reporters = UnitSort.District | UnitSort.Department,
            Definition = "当月查实的行政机关指定或变相指定中介机构的问题件数。",
            CountingRule = "按查实当月计，一个问题涉及多家企业的按一件计；没有的作零报告。",
            Form = FigureForm.Events, Centre = 0.45, Sensitivity = 0.8,
            Scoring = Weigh(2, Goalposts(0, 3)),
        },
        new DemoIndicator
        {
            Code = "E7_RATED_GOOD_RATE", Name = "中介服务评价满意率",
            NameEn = "Clients satisfied with intermediaries", Domain = "intermediary", Category = "E7",
            Reporters = UnitSort.District | UnitSort.Park,
            Definition = "服务完成后委托方评价满意的比例。",
            CountingRule = "分子为评价满意的服务件数，分母为已评价的服务件数；一个月内未评价的不计入。",
            Pool = Pool.IntermediaryJobs, PoolShare = 0.8, Centre = 91, Sensitivity = 0.5,
            Scoring = Weigh(2, Goalposts(70, 100)),
        },
    ];
}
