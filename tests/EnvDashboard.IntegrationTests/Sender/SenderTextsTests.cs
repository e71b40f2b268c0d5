using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using EnvDashboard.Application.Submissions.Annotated;
using EnvDashboard.Application.Templates;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Submissions;

namespace EnvDashboard.IntegrationTests.Sender;

/// <summary>What goes back to the sender speaks both languages completely.</summary>
public sealed partial class SenderTextsTests
{
    private static readonly ResourceManager Annotation = new("EnvDashboard.Application.Submissions.Annotated.AnnotationTexts", typeof(AnnotateSubmission).Assembly);
    private static readonly ResourceManager Template = new("EnvDashboard.Application.Templates.TemplateTexts", typeof(MakeTemplate).Assembly);

    [Fact]
    public void Texts_have_the_same_keys_and_places_in_both_languages()
    {
        foreach (var texts in new[] { Annotation, Template })
        {
            var (chinese, english) = (Read(texts, CultureInfo.InvariantCulture), Read(texts, CultureInfo.GetCultureInfo("en")));
            Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
            Assert.All(chinese, text => Assert.Equal(Places(text.Value), Places(english[text.Key])));
        }
    }

    [Fact]
    public void Words_exist_for_every_severity_and_status()
    {
        var known = Read(Annotation, CultureInfo.InvariantCulture).Keys;
        Assert.Empty(Keyword.All<Severity>().Select(k => "Severity_" + k).Concat(Keyword.All<SubmissionStatus>().Select(k => "SubmissionStatus_" + k)).Except(known));
    }

    [Fact]
    public void Every_column_of_a_template_is_explained()
    {
        var known = Read(Template, CultureInfo.InvariantCulture).Keys.ToHashSet(StringComparer.Ordinal);
        var columns = known.Where(k => k.StartsWith("column_", StringComparison.Ordinal) && k is not ("column_scheme_key" or "column_scheme_value")).ToList();
        Assert.True(columns.Count > 80, "The search for columns has lost its way.");
        Assert.All(columns, column => Assert.Contains("about_" + column["column_".Length..], known));
        Assert.All(Keyword.All<TemplateKind>(), kind => Assert.Contains("file_" + char.ToUpperInvariant(kind[0]) + kind[1..], known));
    }

    private static Dictionary<string, string> Read(ResourceManager texts, CultureInfo culture) =>
        texts.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
