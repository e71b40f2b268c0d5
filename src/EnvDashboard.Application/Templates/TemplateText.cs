using System.Globalization;
using System.Resources;

namespace EnvDashboard.Application.Templates;

/// <summary>The words of templates: <c>TemplateTexts.resx</c> (Chinese) and <c>TemplateTexts.en.resx</c>. Headers among them are words that the intake reads.</summary>
internal sealed class TemplateText(CultureInfo culture)
{
    private static readonly ResourceManager Texts = new("EnvDashboard.Application.Templates.TemplateTexts", typeof(TemplateText).Assembly);
    private readonly bool english = culture.TwoLetterISOLanguageName == "en";

    public CultureInfo Culture => culture;

    public string this[string key] => Texts.GetString(key, culture) ?? key;

    public string Format(string key, params object?[] arguments) => string.Format(culture, this[key], arguments);

    public string Name(string name, string? nameEn) => english && !string.IsNullOrWhiteSpace(nameEn) ? nameEn : name;

    /// <summary>A list kept in one text, separated by |.</summary>
    public string[] List(string key) => this[key].Split('|');
}
