using EnvDashboard.SeedGenerator.Definitions;

namespace EnvDashboard.SeedGenerator.Disclosure;

/// <summary>Three measures for each environment of how fully a bulletin accounts for itself. None measures performance.</summary>
internal static class DisclosureIndicators
{
    private const string NotPerformance = "本指标衡量通报自身交代得是否充分，不衡量该地区的整改成效或工作水平。";

    private const string Base = "统计范围为该单位公开通报中营商环境部分归入本环境的全部整改事项（先看标题，标题不明的看内容）；没有此环境的，作缺失处理，不计为零。";

    public static Indicator Stated(EnvironmentCategory environment) => Of(environment) with
    {
        Code = $"RECT_STATED_{environment.Code}",
        Name = $"整改事项状态公开率·{environment.Code}",
        NameEn = $"Share of rectification items with a stated status · {environment.Code}",
        Definition = $"“{environment.Name}”整改事项中，通报写明了整改状态（已完成、基本完成、推进中、长期坚持）的事项所占比例。{NotPerformance}",
        CountingRule = $"分子为写明任一状态的事项数，分母为事项总数，乘以100。只看文字是否写明，写明“推进中”与写明“已完成”同样计入。{Base}",
    };

    public static Indicator Figure(EnvironmentCategory environment) => Of(environment) with
    {
        Code = $"RECT_FIGURE_{environment.Code}",
        Name = $"整改事项数字公开率·{environment.Code}",
        NameEn = $"Share of rectification items with a headline figure · {environment.Code}",
        Definition = $"“{environment.Name}”整改事项中，通报给出了至少一个关键数字的事项所占比例。{NotPerformance}",
        CountingRule = $"分子为带有关键数字的事项数，分母为事项总数，乘以100。一个事项有几个数字也只计一次，数字大小不论。{Base}",
    };

    public static Indicator Measures(EnvironmentCategory environment) => Of(environment) with
    {
        Code = $"RECT_MEASURES_{environment.Code}",
        Name = $"整改事项平均措施数·{environment.Code}",
        NameEn = $"Measures per rectification item · {environment.Code}",
        UnitOfMeasure = "条/项",
        Max = null,
        Definition = $"“{environment.Name}”整改事项平均每项列出的整改措施条数。{NotPerformance}",
        CountingRule = $"分子为措施条数合计（按“一是、二是……”计，未编号的计一条），分母为事项总数。{Base}",
    };

    private static Indicator Of(EnvironmentCategory environment) => new()
    {
        Code = string.Empty,
        Name = string.Empty,
        NameEn = string.Empty,
        Domain = "rectification",
        Category = environment.Code,
        Kind = "ratio",
        Frequency = "year",
        Nature = "activity",
        Definition = string.Empty,
        CountingRule = string.Empty,
    };
}
