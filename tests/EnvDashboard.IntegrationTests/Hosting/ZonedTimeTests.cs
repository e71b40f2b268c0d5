using System.Globalization;
using EnvDashboard.Web.Hosting;
using EnvDashboard.Web.Localisation;

namespace EnvDashboard.IntegrationTests.Hosting;

/// <summary>Days and hours are those of the readers, wherever the server stands; units of measure are in their language.</summary>
public sealed class ZonedTimeTests
{
    [Theory]
    [InlineData("Asia/Shanghai", 8)]
    [InlineData("UTC", 0)]
    [InlineData("Asia/Kolkata", 5.5)]
    public void GetLocalNow_has_the_hours_of_the_zone(string zone, double hours)
    {
        var time = new ZonedTime(TimeZoneInfo.FindSystemTimeZoneById(zone));
        Assert.Equal(TimeSpan.FromHours(hours), time.GetLocalNow().Offset);
        Assert.Equal(TimeSpan.Zero, time.GetUtcNow().Offset);
    }

    [Fact]
    public void Moment_without_a_setting_is_in_Chinese_standard_time()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Cultures.Chinese;
            Assert.Equal("2026-01-01 00:30", TimeText.Moment(new DateTime(2025, 12, 31, 16, 30, 0, DateTimeKind.Utc)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void SentenceText_translates_the_unit_behind_a_number_and_nothing_else()
    {
        var before = CultureInfo.CurrentUICulture;
        var sentence = new Application.Rankings.SentenceView("比上月上升 2 位", "Up 2 places: E6 Items overdue −2 项 (+0.8 points), 光明 +1 件 (−0.4 points), E3 Days 3.5 工作日 (+0.1 points).");
        try
        {
            CultureInfo.CurrentUICulture = Cultures.English;
            Assert.Equal("Up 2 places: E6 Items overdue −2 items (+0.8 points), 光明 +1 items (−0.4 points), E3 Days 3.5 working days (+0.1 points).", SentenceText.Of(sentence));
            CultureInfo.CurrentUICulture = Cultures.Chinese;
            Assert.Equal(sentence.Zh, SentenceText.Of(sentence));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData("en", "件", "items")]
    [InlineData("en", "个工作日", "working days")]
    [InlineData("en", "条/项", "measures per item")]
    [InlineData("en", "元/人", "yuan per people")]
    [InlineData("en", "%", "%")]
    [InlineData("en", "别的", "别的")]
    [InlineData("en", null, "")]
    [InlineData("zh-CN", "件", "件")]
    public void MeasureText_speaks_the_readers_language(string language, string? measure, string expected)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            Assert.Equal(expected, MeasureText.Of(measure));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
