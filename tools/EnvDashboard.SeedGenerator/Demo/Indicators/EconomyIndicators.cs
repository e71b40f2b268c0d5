using static EnvDashboard.SeedGenerator.Definitions.Normalisation;
using static EnvDashboard.SeedGenerator.Demo.LeafScoring;

namespace EnvDashboard.SeedGenerator.Demo.Indicators;

/// <summary>E1 政通人和的经济发展环境: policies kept, projects started, firms heard, problems put right.</summary>
internal static class EconomyIndicators
{
    public static readonly IReadOnlyList<DemoIndicator> All =
    [
        new DemoIndicator
        {
            Code = "E1_POLICY_PAID_RATE", Name = "惠企政策兑现率",
            NameEn = "Business support claims honoured", Domain = "policy", Category = "E1",
            Aliases = ["政策兑现率"],
            Definition = "当月应兑现的惠企政策申请中，已经兑现到企业的比例。",
            CountingRule = "分子为当月已兑现到账或已落实的申请件数，分母为按政策时限当月应兑现的申请件数；只下发文件、资金未到企业的不计入分子。",
            Pool = Pool.PolicyClaims, Centre = 86, Sensitivity = 0.6, SeasonWeight = 0.2,
            Scoring = Weigh(4, Goalposts(60, 100)),
        },
        new DemoIndicator
        {
            Code = "E1_POLICY_FUNDS", Name = "惠企资金兑现金额",
            NameEn = "Business support paid out", Domain = "policy", Category = "E1",
            UnitOfMeasure = "万元", Direction = "neutral", Nature = "activity", Decimals = 0, Max = null,
            Definition = "当月实际拨付到企业的惠企资金总额，用于说明规模，不参与计分。",
            CountingRule = "按银行拨付回单的当月发生额汇总，含市级和本级资金；约数应在“限定”栏注明。",
            Pool = Pool.PolicyFunds, Form = FigureForm.Sum,
        },
        new DemoIndicator
        {
            Code = "E1_PROJECT_START_RATE", Name = "重点项目开复工率",
            NameEn = "Key projects started or resumed against plan", Domain = "economy", Category = "E1",
            Max = 200, Reporters = UnitSort.District | UnitSort.Park,
            Definition = "当月实际开工和复工的重点项目数与计划数之比，提前开工时可超过100%。",
            CountingRule = "分子为当月末已开工或复工的项目数，分母为年度计划分解到当月的项目数；未列入计划的项目开工后计入分子。",
            Pool = Pool.Projects, Centre = 91, Ceiling = 118, Sensitivity = 0.45, SeasonWeight = 0.3,
            Scoring = Weigh(3, Goalposts(60, 110)),
        },
        new DemoIndicator
        {
            Code = "E1_VISIT_RATE", Name = "包联企业走访覆盖率",
            NameEn = "Assigned firms visited", Domain = "enterprise_service", Category = "E1",
            Nature = "activity",
            Definition = "包联干部当月至少走访一次的企业占应走访企业的比例。",
            CountingRule = "以走访系统留痕为准，电话联系不计走访；一户企业当月走访多次按一次计。",
            Centre = 83, Sensitivity = 0.5, SeasonWeight = 0.2,
            Scoring = Weigh(2, Goalposts(50, 100)),
        },
        new DemoIndicator
        {
            Code = "E1_APPEAL_RESOLVED_RATE", Name = "企业诉求办结率",
            NameEn = "Enterprise appeals resolved", Domain = "enterprise_service", Category = "E1",
            Definition = "到期的企业诉求中已经办结并得到企业确认的比例。",
            CountingRule = "分子为企业确认办结的件数，分母为当月到期件数；解释说明类须经企业认可，未认可的不计办结。",
            Pool = Pool.Appeals, Centre = 87, Sensitivity = 0.6,
            Scoring = Weigh(4, Goalposts(65, 100)),
        },
        new DemoIndicator
        {
            Code = "E1_APPEAL_DAYS", Name = "企业诉求平均办结时长",
            NameEn = "Average working days to resolve an enterprise appeal", Domain = "enterprise_service", Category = "E1",
            UnitOfMeasure = "工作日", Direction = "lower", Max = null,
            Definition = "当月办结的企业诉求从受理到办结平均所用的工作日数。",
            CountingRule = "自平台受理之日起算，至企业确认之日止；会商等待时间不扣除，一般、疑难、重大诉求一并计算。",
            Centre = 6.2, Sensitivity = 0.4, SeasonWeight = 0.3,
            Scoring = Weigh(2, MinMax),
        },
        new DemoIndicator
        {
            Code = "E1_SURVEY_SCORE", Name = "企业满意度测评得分",
            NameEn = "Business satisfaction survey score", Domain = "economy", Category = "E1",
            UnitOfMeasure = "分", Reporters = UnitSort.District | UnitSort.Park,
            Definition = "第三方当月随机访问企业所得的满意度评分，满分100分，直接作为得分。",
            CountingRule = "各单位每月访问不少于三十户，按评分算术平均；由第三方打分，被考核单位不得提供样本名单。",
            Centre = 81, Sensitivity = 0.35,
            Scoring = Weigh(3, None),
        },
        new DemoIndicator
        {
            Code = "E1_RECT_VERIFIED_RATE", Name = "整改完成率（按事项，核验口径）",
            NameEn = "Rectification items completed, as verified", Domain = "rectification", Category = "E1",
            Definition = "营商环境整改事项中，经核验确认完成的事项所占比例。按事项计，不按措施计。",
            CountingRule = "分子为事要解决、人要处理、机制建立三项齐备并经自报人以外的人核验销号的事项数，分母为台账事项总数；未写明状态的不计完成。",
            Pool = Pool.RectificationItems, Centre = 52, Sensitivity = 0.45, Steady = true, CityTrend = 0.9, SeasonWeight = 0,
            Scoring = Weigh(4, Goalposts(20, 100)),
        },
    ];
}
