using static EnvDashboard.SeedGenerator.Definitions.Normalisation;
using static EnvDashboard.SeedGenerator.Demo.LeafScoring;

namespace EnvDashboard.SeedGenerator.Demo.Indicators;

/// <summary>E3 公平公正的司法环境: reviews, lawsuits, commercial cases and what becomes of a judgment.</summary>
internal static class JudicialIndicators
{
    public static readonly IReadOnlyList<DemoIndicator> All =
    [
        new DemoIndicator
        {
            Code = "E3_REVIEW_REVERSAL_RATE", Name = "行政复议纠错率",
            NameEn = "Administrative decisions reversed on review", Domain = "judicial", Category = "E3",
            Direction = "lower", Reporters = UnitSort.District | UnitSort.Department,
            Definition = "审结的行政复议案件中，原行政行为被撤销、变更、确认违法或责令履行的比例。",
            CountingRule = "分子为被纠错的案件数，分母为当月审结的案件数；和解、终止结案的计入分母。超过20%的，由主管部门另行启动一票否决程序。",
            Pool = Pool.Reviews, Centre = 9, Sensitivity = 0.7,
            Scoring = Weigh(3, Goalposts(0, 30)),
        },
        new DemoIndicator
        {
            Code = "E3_LAWSUIT_LOSS_RATE", Name = "行政诉讼败诉率",
            NameEn = "Administrative lawsuits lost", Domain = "judicial", Category = "E3",
            Direction = "lower", Reporters = UnitSort.District | UnitSort.Department,
            Definition = "当月生效的行政诉讼裁判中行政机关败诉的比例。",
            CountingRule = "分子为撤销、确认违法或无效、责令履行的案件数，分母为当月生效裁判数；部分败诉的计为败诉。",
            Pool = Pool.Lawsuits, Centre = 11, Sensitivity = 0.6,
            Scoring = Weigh(3, Goalposts(0, 35)),
        },
        new DemoIndicator
        {
            Code = "E3_APPEARANCE_RATE", Name = "行政机关负责人出庭应诉率",
            NameEn = "Agency heads appearing in court", Domain = "judicial", Category = "E3",
            Nature = "activity", Reporters = UnitSort.District | UnitSort.Department,
            Definition = "当月开庭的行政诉讼案件中，行政机关负责人出庭的比例。",
            CountingRule = "分子为负责人（含分管副职）出庭的案件数，分母为当月开庭案件数；法院同意不出庭的不计入分母。",
            Pool = Pool.Lawsuits, PoolShare = 0.8, Centre = 91, Sensitivity = 0.7,
            Scoring = Weigh(2, Goalposts(60, 100)),
        },
        new DemoIndicator
        {
            Code = "E3_COMMERCIAL_CASE_DAYS", Name = "商事案件平均审理天数",
            NameEn = "Average days to try a commercial case", Domain = "judicial", Category = "E3",
            UnitOfMeasure = "天", Direction = "lower", Decimals = 1, Max = null, Reporters = UnitSort.District,
            Definition = "当月审结的一审商事案件从立案到结案平均所用的自然日数。",
            CountingRule = "鉴定、公告期间按规定扣除；小额速裁与普通程序一并计算。",
            Centre = 68, Sensitivity = 0.25, SeasonWeight = 0.2,
            Scoring = Weigh(2, MinMax),
        },
        new DemoIndicator
        {
            Code = "E3_ENFORCED_RATE", Name = "涉企案件执行到位率",
            NameEn = "Sums awarded to firms actually collected", Domain = "judicial", Category = "E3",
            Reporters = UnitSort.District,
            Definition = "有财产可供执行的涉企案件中，实际执行到位的金额比例。",
            CountingRule = "分子为当月执行到位金额，分母为当月应执行标的额，单位均为万元；终结本次执行程序的案件不计入分母。",
            Pool = Pool.AwardedSums, Centre = 63, Sensitivity = 0.35, SeasonWeight = 0.2,
            Scoring = Weigh(3, MinMax),
        },
        new DemoIndicator
        {
            Code = "E3_ONLINE_FILING_RATE", Name = "网上立案率",
            NameEn = "Cases filed online", Domain = "judicial", Category = "E3",
            Nature = "activity", Reporters = UnitSort.District,
            Definition = "当月一审案件中通过网上渠道立案的比例。",
            CountingRule = "以立案系统渠道字段为准，窗口人员代为网上提交的不计。",
            Centre = 78, Sensitivity = 0.4, CityTrend = 0.4,
            Scoring = Weigh(1, Goalposts(50, 100)),
        },
        new DemoIndicator
        {
            Code = "E3_MEDIATION_RATE", Name = "商事纠纷诉前调解成功率",
            NameEn = "Commercial disputes settled before trial", Domain = "judicial", Category = "E3",
            Reporters = UnitSort.District | UnitSort.Park,
            Definition = "委派诉前调解的商事纠纷中调解成功的比例。",
            CountingRule = "以签订调解协议或撤回起诉为成功，调解后三十日内又起诉的不计。",
            Centre = 54, Sensitivity = 0.3,
            Scoring = Weigh(2, MinMax),
        },
    ];
}
