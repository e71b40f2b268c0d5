using System.Globalization;
using System.Reflection;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Tests.Intake;

public class FindingTextTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static TheoryData<string> Codes() =>
        [.. typeof(FindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Format_every_code_has_a_sentence_in_both_languages(string code)
    {
        var (chinese, english) = (FindingMessage.Format(code, Chinese), FindingMessage.Format(code, English));
        Assert.NotNull(chinese);
        Assert.NotNull(english);
        Assert.Contains(chinese, c => c >= '\u4E00');
        Assert.DoesNotContain(english, c => c >= '\u4E00');
        for (var n = 0; n < 6; n++) Assert.Equal(chinese.Contains($"{{{n}}}", StringComparison.Ordinal), english.Contains($"{{{n}}}", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_puts_the_arguments_in_their_places() =>
        Assert.Equal("\"X\" is not a number.", FindingMessage.Of(Finding.Error(FindingCodes.BadNumber, "s", "A1", "X", "X"), English));

    [Fact]
    public void Of_too_few_arguments_gives_the_sentence_all_the_same() =>
        Assert.NotEmpty(FindingMessage.Of(Finding.Error(FindingCodes.RatioMismatch), English));
}
