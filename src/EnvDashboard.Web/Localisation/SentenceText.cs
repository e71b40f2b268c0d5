using System.Globalization;
using System.Text.RegularExpressions;
using EnvDashboard.Application.Rankings;

namespace EnvDashboard.Web.Localisation;

/// <summary>Sentences of explanations in the reader's language; their units of measure too, which stand behind a number.</summary>
public static partial class SentenceText
{
    public static string Of(SentenceView sentence) => Cultures.IsChinese(CultureInfo.CurrentUICulture)
        ? sentence.Zh : Measure().Replace(sentence.En, found => MeasureText.Of(found.Value));

    [GeneratedRegex(@"(?<=\d )[\u4e00-\u9fff][\u4e00-\u9fff/]*")]
    private static partial Regex Measure();
}
