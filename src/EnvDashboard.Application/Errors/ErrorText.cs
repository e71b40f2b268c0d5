using System.Globalization;
using System.Resources;

namespace EnvDashboard.Application.Errors;

/// <summary>The sentences of errors: <c>ErrorTexts.resx</c> (Chinese) and <c>ErrorTexts.en.resx</c>.</summary>
public static class ErrorText
{
    private static readonly ResourceManager Texts = new("EnvDashboard.Application.Errors.ErrorTexts", typeof(ErrorText).Assembly);

    public static string Of(UseCaseException error, CultureInfo culture) => Format(error.Code, error.Arguments, culture);

    public static string Of(FieldError error, CultureInfo culture) => Format(error.Code, error.Arguments, culture);

    private static string Format(string code, IReadOnlyList<string> arguments, CultureInfo culture)
    {
        var format = Texts.GetString(code, culture) ?? code;
        return string.Format(culture, format, [.. arguments]);
    }
}
