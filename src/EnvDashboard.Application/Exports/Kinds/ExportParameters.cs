using EnvDashboard.Application.Errors;
using EnvDashboard.Domain;

namespace EnvDashboard.Application.Exports.Kinds;

/// <summary>Parameters of an export, the same in an address, in a job and in a saved choice. Names may occur several times.</summary>
public sealed class ExportParameters
{
    private static readonly char[] Separators = [',', ';', '；', '、', '，'];
    private readonly List<KeyValuePair<string, string>> _all;

    public ExportParameters(IEnumerable<KeyValuePair<string, string?>> all) =>
        _all = [.. all.Where(p => !string.IsNullOrWhiteSpace(p.Value)).Select(p => new KeyValuePair<string, string>(p.Key, p.Value!.Trim()))];

    public IReadOnlyList<KeyValuePair<string, string>> All => _all;

    /// <summary>As they stand in an address behind the question mark.</summary>
    public static ExportParameters Parse(string? query) => new(
        (query ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .Select(pair => new KeyValuePair<string, string?>(Decoded(pair[0]), pair.Length == 2 ? Decoded(pair[1]) : null)));

    public override string ToString() => string.Join('&', _all.Select(p => Uri.EscapeDataString(p.Key) + "=" + Uri.EscapeDataString(p.Value)));

    /// <summary>Null = not given.</summary>
    public string? Text(string name) => _all.Where(p => Named(p, name)).Select(p => p.Value).FirstOrDefault();

    /// <summary>A list given once with separators, or several times, or both.</summary>
    public IReadOnlyList<string> List(string name) => Split(_all.Where(p => Named(p, name)).Select(p => p.Value));

    /// <summary>As <see cref="List"/>, for words that people chose: 、 and ； may stand in them, so only commas separate.</summary>
    public IReadOnlyList<string> Names(string name) => SplitNames(_all.Where(p => Named(p, name)).Select(p => p.Value));

    public static IReadOnlyList<string> SplitNames(IEnumerable<string?> values) =>
        SplitBy([','], values);

    public static IReadOnlyList<string> Split(IEnumerable<string?> values) => SplitBy(Separators, values);

    private static string[] SplitBy(char[] separators, IEnumerable<string?> values) =>
        [.. values.SelectMany(v => (v ?? "").Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct()];

    /// <exception cref="InvalidInputException">It is missing or no whole number.</exception>
    public int Number(string name) =>
        Text(name) is not { } text ? throw new InvalidInputException(new FieldError(name, "missing"))
        : int.TryParse(text, System.Globalization.NumberStyles.Integer, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
        : throw new InvalidInputException(new FieldError(name, "not_a_number", text));

    /// <summary>Null = not given.</summary>
    /// <exception cref="InvalidInputException">Neither yes nor no.</exception>
    public bool? Decision(string name) => Text(name)?.ToLowerInvariant() switch
    {
        null => null,
        "true" or "1" or "yes" or "on" => true,
        "false" or "0" or "no" or "off" => false,
        var other => throw new InvalidInputException(new FieldError(name, "not_a_truth", other)),
    };

    /// <summary>Null = not given.</summary>
    /// <exception cref="InvalidInputException">No day as 2024-12-31.</exception>
    public DateOnly? Day(string name) =>
        Text(name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day
        : throw new InvalidInputException(new FieldError(name, "not_a_date", text));

    public bool Truth(string name) => Text(name)?.ToLowerInvariant() is "true" or "1" or "yes" or "on";

    /// <exception cref="InvalidInputException">Not one of the words.</exception>
    public static T Word<T>(string field, string text) where T : struct, Enum =>
        Keyword.TryParse<T>(text, out var value) ? value : throw new InvalidInputException(new FieldError(field, "unknown_word", text, string.Join(", ", Keyword.All<T>())));

    private static bool Named(KeyValuePair<string, string> pair, string name) => string.Equals(pair.Key, name, StringComparison.OrdinalIgnoreCase);

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
