using EnvDashboard.Domain;

namespace EnvDashboard.Application.Exports.Tables;

/// <summary>One column of a table: its key, the same in CSV and JSON, and what stands in it.</summary>
internal sealed record TableColumn<T>(string Key, Func<T, object?> Of)
{
    /// <summary>Texts that make the header in a workbook, one behind the other; that of the key where nothing else is said.</summary>
    public IReadOnlyList<string> Heading { get; init; } = [TableColumn.TextOf(Key)];
}

internal static class TableColumn
{
    /// <summary>Key of the text that heads a column, or names a table, in a workbook.</summary>
    public static string TextOf(string key) => "list_" + key.Replace('-', '_');
}

/// <summary>A name in both languages; a file has the one of its language.</summary>
internal sealed record NamePair(string Name, string? NameEn);

/// <summary>A word of the program: its key for other programs, its text for people.</summary>
internal sealed record TableWord(string Key, string Text)
{
    /// <summary>A value of an enumeration, under the keyword that workbooks use.</summary>
    public static TableWord? Of<T>(T? value) where T : struct, Enum => value is { } word ? new(Keyword.Of(word), $"{typeof(T).Name}_{Keyword.Of(word)}") : null;
}
