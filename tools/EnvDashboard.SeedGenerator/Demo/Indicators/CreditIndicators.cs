using static EnvDashboard.SeedGenerator.Definitions.Normalisation;
using static EnvDashboard.SeedGenerator.Demo.LeafScoring;

namespace EnvDashboard.SeedGenerator.Demo.Indicators;

/// <summary>E2 履约践诺的信用环境: contracts, arrears and promises of the government itself.</summary>
internal static class CreditIndicators
{
    public static readonly IReadOnlyList<DemoIndicator> All =
    [
        new DemoIndicator
        {
            Code = "E2_CONTRACT_RATE", Name = "政府合同履约率",
            NameEn = "Government contracts performed on time", Domain = "credit", Category = "E2",
            Aliases = ["合同履约率"],
            Definition = "当月应履行的政府合同节点中按约履行的比例。",
            CountingRule = "分子为按期付款或交付的合同节点数，分母为当月到期的合同节点数；双方书面同意延期的按新期限计。",
            Pool = Pool.Contracts, Centre = 93, Sensitivity = 0.6,
            Scoring = Weigh(4, Goalposts(75, 100)),
        },
        new DemoIndicator
        {
            Code = "E2_ARREARS_CLEARED_RATE", Name = "拖欠企业账款清偿率",
            NameEn = "Arrears to firms cleared", Domain = "credit", Category = "E2",
            Definition = "当月应清偿的拖欠企业账款中实际清偿的金额比例。",
            CountingRule = "分子为当月实际支付金额，分母为清欠计划当月应付金额，单位均为万元；以物抵债须经企业书面同意。",
            Pool = Pool.ArrearsToClear, Centre = 74, Sensitivity = 0.45, SeasonWeight = 0.3,
            Scoring = Weigh(3, MinMax),
        },
        new DemoIndicator
        {
            Code = "E2_ARREARS_BALANCE", Name = "拖欠企业账款余额",
            NameEn = "Arrears to firms outstanding", Domain = "credit", Category = "E2",
            UnitOfMeasure = "万元", Direction = "lower", Decimals = 0, Max = null, Reporters = UnitSort.District,
            Definition = "月末仍未清偿的、已确认的拖欠企业账款余额。",
            CountingRule = "按清欠台账月末数填报，有分歧的欠款确认后计入；约数应在“限定”栏注明。",
            Form = FigureForm.Sum, Centre = 1900, Sensitivity = 0.5, CityTrend = 0.5,
            Scoring = Weigh(2, Goalposts(0, 5000)),
        },
        new DemoIndicator
        {
            Code = "E2_PROMISE_RATE", Name = "政务承诺兑现率",
            NameEn = "Government promises kept", Domain = "credit", Category = "E2",
            Definition = "招商协议、书面答复等政务承诺中到期已兑现的比例。",
            CountingRule = "按承诺事项台账计，到期未兑现且无书面变更的视为失诺；口头承诺不计。",
            Centre = 92, Sensitivity = 0.5, FullBelow = 0.55,
            Scoring = Weigh(3, Goalposts(75, 100)),
        },
        new DemoIndicator
        {
            Code = "E2_DISHONEST_CASES", Name = "政府机构失信案件数",
            NameEn = "Court cases of dishonest government bodies", Domain = "credit", Category = "E2",
            UnitOfMeasure = "件", Direction = "lower", Decimals = 0, Max = null, Reporters = UnitSort.District | UnitSort.Department,
            Definition = "月末仍在失信被执行人名单中的本级政府机构案件数。",
            CountingRule = "以法院推送名单为准，已履行但尚未移出的仍计入；没有的作零报告。",
            Form = FigureForm.Events, Centre = 0.8, Sensitivity = 0.8, CityTrend = 0.4,
            Scoring = Weigh(2, Goalposts(0, 4)),
        },
        new DemoIndicator
        {
            Code = "E2_CREDIT_REPAIR_DAYS", Name = "信用修复平均办理时长",
            NameEn = "Average working days for a credit repair", Domain = "credit", Category = "E2",
            UnitOfMeasure = "工作日", Direction = "lower", Max = null, Reporters = UnitSort.District,
            Definition = "当月办结的企业信用修复申请从受理到办结平均所用的工作日数。",
            CountingRule = "自材料齐备受理之日起算；退回补正后重新提交的，从重新受理之日起算。",
            Centre = 4.6, Sensitivity = 0.4, SeasonWeight = 0.2,
            Scoring = Weigh(2, MinMax),
        },
        new DemoIndicator
        {
            Code = "E2_DOUBLE_PUBLICITY_RATE", Name = "双公示按时报送率",
            NameEn = "Licences and penalties published on time", Domain = "credit", Category = "E2",
            Nature = "activity", Reporters = UnitSort.District | UnitSort.Department,
            Definition = "行政许可和行政处罚信息自决定作出之日起七个工作日内上网公示的比例。",
            CountingRule = "按信用平台入库时间判定，超过七个工作日或字段缺失的视为未按时。",
            Centre = 97.2, Sensitivity = 0.7, FullBelow = 0.62,
            Scoring = Weigh(2, Goalposts(90, 100)),
        },
    ];
}
