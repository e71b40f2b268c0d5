using System.Globalization;
using System.Text.Json;
using EnvDashboard.Application.Exports.Comparison;

namespace EnvDashboard.Application.Exports.Tables;

/// <summary>How what stands in a table is written: keys and moments in UTC for programs, words for people.</summary>
internal static class TableValue
{
    /// <summary>For CSV: numbers, texts and nothing.</summary>
    public static object? ForProgram(object? value, ExportText text) => value is bool truth ? (truth ? "yes" : "no") : Plain(value, text);

    /// <summary>For JSON: truths besides.</summary>
    public static object? ForJson(object? value, ExportText text) => value is bool ? value : Plain(value, text);

    /// <summary>For workbooks: words instead of keys.</summary>
    public static object? ForPeople(object? value, ExportText text) => value switch
    {
        TableWord word => text[word.Text],
        bool truth => text[truth ? "yes" : "no"],
        _ => Plain(value, text),
    };

    private static object? Plain(object? value, ExportText text) => value switch
    {
        NamePair pair => text.Name(pair.Name, pair.NameEn),
        TableWord word => word.Key,
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        // As the API writes them.
        Enum word => JsonNamingPolicy.CamelCase.ConvertName(word.ToString()),
        _ => value,
    };
}
