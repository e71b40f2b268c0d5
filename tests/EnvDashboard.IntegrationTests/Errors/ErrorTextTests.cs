using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using EnvDashboard.Application.Errors;
using EnvDashboard.IntegrationTests.Workbooks;

namespace EnvDashboard.IntegrationTests.Errors;

public sealed partial class ErrorTextTests
{
    private static readonly Dictionary<string, string> Chinese = Texts(CultureInfo.InvariantCulture);
    private static readonly Dictionary<string, string> English = Texts(CultureInfo.GetCultureInfo("en"));

    [Fact]
    public void Texts_both_languages_have_the_same_keys() => Assert.Equal(Chinese.Keys.Order(StringComparer.Ordinal), English.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Texts_both_languages_name_the_same_arguments() =>
        Assert.All(Chinese, text => Assert.Equal(Arguments(text.Value), Arguments(English[text.Key])));

    [Fact]
    public void Texts_chinese_is_chinese_and_english_is_not()
    {
        Assert.All(Chinese, text => Assert.Matches("[\u4e00-\u9fff]", text.Value));
        Assert.All(English, text => Assert.DoesNotMatch("[\u4e00-\u9fff]", text.Value));
    }

    [Fact]
    public void Codes_every_one_thrown_has_a_text()
    {
        var source = Path.Combine(Path.GetDirectoryName(SeedFiles.PathOf("README.md"))!, "..", "src");
        var files = new[] { "EnvDashboard.Application", Path.Combine("EnvDashboard.Web", "Api") }
            .SelectMany(p => Directory.EnumerateFiles(Path.Combine(source, p), "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        var codes = files.SelectMany(f => CodesIn(File.ReadAllText(f)).Select(code => (code, file: Path.GetFileName(f)))).ToList();
        Assert.True(codes.Count > 40, $"Only {codes.Count} codes found in the source; the search no longer finds them.");
        Assert.All(codes, c => Assert.True(Chinese.ContainsKey(c.code), $"{c.code} in {c.file} has no text."));
    }

    [Fact]
    public void Of_unknown_submission_speaks_the_language_of_the_reader()
    {
        var error = new NotFoundException("submission", "17");
        Assert.Equal("There is no submission 17.", ErrorText.Of(error, CultureInfo.GetCultureInfo("en")));
        Assert.Contains("17", ErrorText.Of(error, CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
    }

    private static IEnumerable<string> CodesIn(string source) =>
        FieldErrorCode().Matches(source).Concat(ConflictCode().Matches(source)).Select(m => m.Groups[1].Value)
            .Concat(NotFoundWhat().Matches(source).Select(m => "not_found_" + m.Groups[1].Value));

    private static Dictionary<string, string> Texts(CultureInfo culture)
    {
        var manager = new ResourceManager("EnvDashboard.Application.Errors.ErrorTexts", typeof(ErrorText).Assembly);
        var set = manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false) ?? throw new MissingManifestResourceException(culture.Name);
        return set.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Arguments(string text) => Argument().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Argument();

    // A field error is made with its field first: new FieldError("page", "too_high"), new("mode", "unknown_word", …).
    [GeneratedRegex("""new(?: FieldError| Application\.Errors\.FieldError)?\(\s*"?\w+"?,\s*"([a-z]+(?:_[a-z]+)*)"(?=[,)])""")]
    private static partial Regex FieldErrorCode();

    [GeneratedRegex("""ConflictException\("([a-z_]+)"(?=[,)])""")]
    private static partial Regex ConflictCode();

    [GeneratedRegex("""NotFoundException\("([a-z_]+)"(?=[,)])""")]
    private static partial Regex NotFoundWhat();
}
