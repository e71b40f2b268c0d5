using System.Globalization;
using System.Resources;
using EnvDashboard.Domain;

namespace EnvDashboard.Application.Submissions.Annotated;

/// <summary>The words of what goes back to the sender: <c>AnnotationTexts.resx</c> (Chinese) and <c>AnnotationTexts.en.resx</c>.</summary>
internal sealed class AnnotationText(CultureInfo culture)
{
    private static readonly ResourceManager Texts = new("EnvDashboard.Application.Submissions.Annotated.AnnotationTexts", typeof(AnnotationText).Assembly);

    public CultureInfo Culture => culture;

    public string this[string key] => Texts.GetString(key, culture) ?? key;

    public string Format(string key, params object?[] arguments) => string.Format(culture, this[key], arguments);

    /// <summary>The word for a value of an enumeration.</summary>
    public string Word<T>(T value) where T : struct, Enum => this[$"{typeof(T).Name}_{Keyword.Of(value)}"];
}
