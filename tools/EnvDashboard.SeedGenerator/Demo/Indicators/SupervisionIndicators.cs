using static EnvDashboard.SeedGenerator.Definitions.Normalisation;
using static EnvDashboard.SeedGenerator.Demo.LeafScoring;

namespace EnvDashboard.SeedGenerator.Demo.Indicators;

/// <summary>E6 简约高效的监管环境: checks that disturb little, cases that are not passed around, deadlines kept.</summary>
internal static class SupervisionIndicators
{
    public static readonly IReadOnlyList<DemoIndicator> All =
    [
        new DemoIndicator
        {
            Code = "E6_RANDOM_CHECK_RATE", Name = "双随机抽查覆盖率",
            NameEn = "Supervision items covered by random checks", Domain = "supervision", Category = "E6",
            Nature = "activity", Reporters = UnitSort.District | UnitSort.Department,
            Definition = "抽查事项清单中当年已按计划开展双随机抽查的事项比例（按月进度折算）。",
            CountingRule = "抽取过程和结果均在平台留痕并公示的方可计入，专项检查不替代双随机抽查。",
            Centre = 88, Sensitivity = 0.5,
            Scoring = Weigh(2, Goalposts(60, 100)),
        },
        new DemoIndicator
        {
            Code = "E6_JOINT_CHECK_RATE", Name = "部门联合抽查占比",
            NameEn = "Random checks done jointly", Domain = "supervision", Category = "E6",
            Nature = "activity", Reporters = UnitSort.District | UnitSort.Department,
            Definition = "双随机抽查任务中由两个以上部门联合开展的比例。",
            CountingRule = "同一时间对同一对象的联合检查计为一次，先后分别上门的不计。",
            Centre = 38, Sensitivity = 0.2, CityTrend = 0.4,
            Scoring = Weigh(2, MinMax),
        },
        new DemoIndicator
        {
            Code = "E6_CREDIT_RISK_RATE", Name = "信用风险分类监管应用率",
            NameEn = "Subjects supervised by credit risk class", Domain = "supervision", Category = "E6",
            Nature = "activity", Reporters = UnitSort.District | UnitSort.Department,
            Definition = "抽查对象中按信用风险等级确定抽查比例和频次的比例。",
            CountingRule = "分子为按信用风险等级抽取的对象数，分母为当月抽查对象总数。",
            Pool = Pool.SupervisedSubjects, Centre = 79, Sensitivity = 0.45, CityTrend = 0.4,
            Scoring = Weigh(2, Goalposts(50, 100)),
        },
        new DemoIndicator
        {
            Code = "E6_CALLS", Name = "12345工单受理量",
            NameEn = "12345 cases received", Domain = "complaints", Category = "E6",
            UnitOfMeasure = "件", Direction = "neutral", Nature = "activity", Decimals = 0, Max = null,
            Definition = "当月12345热线转办到本单位的工单数，用于说明规模，不参与计分。",
            CountingRule = "按首次转办计，退单后改派他处的从原单位扣除。",
            Pool = Pool.Calls, Form = FigureForm.Volume,
        },
        new DemoIndicator
        {
            Code = "E6_CALL_ON_TIME_RATE", Name = "12345按时办结率",
            NameEn = "12345 cases closed on time", Domain = "complaints", Category = "E6",
            Aliases = ["按时办结率"],
            Definition = "在规定期限内办结的12345工单所占比例。",
            CountingRule = "分子为期限内办结的工单数，分母为当月应办结的工单数；经批准延期一次的按延期后的期限计。",
            Pool = Pool.Calls, PoolShare = 0.95, Centre = 96.2, Sensitivity = 0.6, SeasonWeight = 0.4,
            Scoring = Weigh(3, Goalposts(86, 100)),
        },
        new DemoIndicator
        {
            Code = "E6_REPEAT_RETURN_RATE", Name = "12345工单重复退单率",
            NameEn = "12345 cases returned more than once", Domain = "complaints", Category = "E6",
            Aliases = ["重复退单率"], Direction = "lower",
            Definition = "同一工单被两次以上退回的比例，反映首接责任是否落实。",
            CountingRule = "分子为退回两次及以上的工单数，分母为当月转办工单数；确权清单明确不属本单位的退回不计。",
            Pool = Pool.Calls, Centre = 3.1, Sensitivity = 0.6, SeasonWeight = 0.2,
            Scoring = Weigh(3, Goalposts(0, 10)),
        },
        new DemoIndicator
        {
            Code = "E6_CALL_DAYS", Name = "12345工单平均办结时长",
            NameEn = "Average days to close a 12345 case", Domain = "complaints", Category = "E6",
            UnitOfMeasure = "天", Direction = "lower", Max = null,
            Definition = "当月办结的12345工单从转办到办结平均所用的自然日数。",
            CountingRule = "自首次转办起算，退单改派的时间计入最后承办单位。",
            Centre = 4.8, Sensitivity = 0.35, SeasonWeight = 0.4,
            Scoring = Weigh(2, MinMax),
        },
        new DemoIndicator
        {
            Code = "E6_OVERDUE_ITEMS", Name = "超期整改事项数",
            NameEn = "Rectification items overdue", Domain = "rectification", Category = "E6",
            UnitOfMeasure = "项", Direction = "lower", Decimals = 0, Max = null,
            Definition = "月末已超过整改时限而未核验完成的整改事项数。",
            CountingRule = "时限以台账为准，经领导小组同意并写明理由的延期按新时限计；没有的作零报告。",
            Form = FigureForm.Events, Centre = 1.8, Sensitivity = 0.8, CityTrend = 0.6,
            Scoring = Weigh(3, Goalposts(0, 6)),
        },
    ];
}
