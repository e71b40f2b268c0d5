using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace EnvDashboard.BrowserTests;

/// <summary>Every text exists in both languages, and every text that a page names exists. Needs no browser.</summary>
public sealed partial class TextTests
{
    private static readonly string Web = Path.Combine(Repository.Root, "src", "EnvDashboard.Web");

    [Fact]
    public void Texts_have_the_same_keys_and_placeholders_in_both_languages()
    {
        var chinese = Read("Texts.resx");
        var english = Read("Texts.en.resx");
        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(chinese, text => Assert.Equal(Placeholders(text.Value), Placeholders(english[text.Key])));
        Assert.All(english.Values, text => Assert.False(string.IsNullOrEmpty(text)));
    }

    [Fact]
    public void Texts_named_by_pages_exist()
    {
        var known = Read("Texts.resx").Keys.ToHashSet(StringComparer.Ordinal);
        var named = Directory.EnumerateFiles(Path.Combine(Web, "Components"), "*.*", SearchOption.AllDirectories)
            .SelectMany(file => Used().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value))
            .Where(key => !key.EndsWith('_')).Distinct().ToList();
        Assert.True(named.Count > 100, "The search for texts has lost its way.");
        Assert.All(named, key => Assert.Contains(key, known));
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Web, "Resources", file)).Root!.Elements("data")
            .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("""(?:\bT|Words)\[\s*"([A-Za-z_0-9]+)["]""")]
    private static partial Regex Used();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
