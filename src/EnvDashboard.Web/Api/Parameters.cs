using System.Globalization;
using EnvDashboard.Application;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Exports.Kinds;
using EnvDashboard.Web.Localisation;

namespace EnvDashboard.Web.Api;

/// <summary>Reads query and form parameters; what cannot be read is an error that names the field.</summary>
internal static class Parameters
{
    /// <summary>A list given once with separators, or several times, or both.</summary>
    public static IReadOnlyList<string> List(HttpRequest request, string name) =>
        ExportParameters.Split(request.Query[name]);

    /// <summary>As <see cref="List"/>, for words that people chose: only commas separate.</summary>
    public static IReadOnlyList<string> Names(HttpRequest request, string name) =>
        ExportParameters.SplitNames(request.Query[name]);

    public static string? Text(HttpRequest request, string name) =>
        request.Query[name].ToString() is { Length: > 0 } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    public static PageRequest Page(HttpRequest request) => new(Number(request, "page"), Number(request, "pageSize"));

    public static bool Truth(string field, string? text) =>
        string.IsNullOrWhiteSpace(text) ? false
        : text.Trim().ToLowerInvariant() switch
        {
            "true" or "1" or "yes" or "on" => true,
            "false" or "0" or "no" or "off" => false,
            _ => throw new InvalidInputException(new FieldError(field, "not_a_truth", text)),
        };

    /// <summary>The language asked for by <c>lang</c> (zh, en); without one that of the request.</summary>
    public static CultureInfo Language(HttpRequest request) => Language(Text(request, "lang"));

    public static CultureInfo Language(string? word) => word?.ToLowerInvariant() switch
    {
        null => CultureInfo.CurrentUICulture,
        "zh" or "zh-cn" => Cultures.Chinese,
        "en" => Cultures.English,
        var other => throw new InvalidInputException(new FieldError("lang", "unknown_word", other, "zh, en")),
    };

    private static int? Number(HttpRequest request, string name) =>
        Text(request, name) is not { } text ? null
        : int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number
        : throw new InvalidInputException(new FieldError(name, "not_a_number", text));
}
