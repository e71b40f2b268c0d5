using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Tests.DomainWords;

public class PeriodTextTests
{
    [Theory]
    [InlineData("2024-06", "2024-06")]
    [InlineData("2024-6", "2024-06")]
    [InlineData("202406", "2024-06")]
    [InlineData("2024/06", "2024-06")]
    [InlineData("2024年6月", "2024-06")]
    [InlineData("2024 年 6 月份", "2024-06")]
    [InlineData("２０２４年６月", "2024-06")]
    [InlineData("2024Q2", "2024Q2")]
    [InlineData("2024q2", "2024Q2")]
    [InlineData("2024年二季度", "2024Q2")]
    [InlineData("2024年第2季度", "2024Q2")]
    [InlineData("2024H1", "2024H1")]
    [InlineData("2024年上半年", "2024H1")]
    [InlineData("2024年下半年", "2024H2")]
    [InlineData("2024", "2024")]
    [InlineData("2024年", "2024")]
    [InlineData("2024年度", "2024")]
    [InlineData("2021-01..2021-05", "2021-01..2021-05")]
    [InlineData("2024年1-5月", "2024-01..2024-05")]
    [InlineData("2024年1—5月", "2024-01..2024-05")]
    [InlineData("2024年1月至5月", "2024-01..2024-05")]
    [InlineData("2023年11月-2024年2月", "2023-11..2024-02")]
    [InlineData("2023-12-16..2024-04-23", "2023-12-16..2024-04-23")]
    public void TryParse_accepted_form_gives_its_code(string text, string code)
    {
        Assert.True(PeriodText.TryParse(text, out var period));
        Assert.Equal(code, period.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("June 2024")]
    [InlineData("2024-13")]
    [InlineData("2024-00")]
    [InlineData("2024年13月")]
    [InlineData("2024Q5")]
    [InlineData("2024H3")]
    [InlineData("2024-06-15")]
    [InlineData("2024年6月5日")]
    [InlineData("20240605")]
    [InlineData("2021-05..2021-01")]
    [InlineData("2023-02-30..2023-03-01")]
    [InlineData("1799")]
    [InlineData("6月")]
    [InlineData("210102")]
    [InlineData("2024-06x")]
    [InlineData("20\u0662\u0664")]
    [InlineData("20\uD83D24")]
    public void TryParse_anything_else_is_not_a_period(string? text) => Assert.False(PeriodText.TryParse(text, out _));

    [Theory]
    [InlineData("沈阳市2024年6月营商环境指标表", "2024-06")]
    [InlineData("data-2024-06", "2024-06")]
    [InlineData("2024年1—5月（累计）", "2024-01..2024-05")]
    [InlineData("disclosure_2024", "2024")]
    [InlineData("（2024年6月，制表2024年7月5日）", "2024-06")]
    public void TryFind_names_the_one_period_in_a_title(string text, string code)
    {
        Assert.True(PeriodText.TryFind(text, out var period));
        Assert.Equal(code, period.Code);
    }

    [Theory]
    [InlineData("营商环境指标表")]
    [InlineData("投资2000万元以上项目")]
    [InlineData("2024年5月和2024年6月")]
    [InlineData("report-20240705")]
    [InlineData("区划代码210102")]
    [InlineData("完成率2000%")]
    public void TryFind_none_or_several_is_no_period(string text) => Assert.False(PeriodText.TryFind(text, out _));
}
