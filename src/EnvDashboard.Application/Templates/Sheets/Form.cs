namespace EnvDashboard.Application.Templates.Sheets;

/// <summary>A sheet with a header and rows to be filled in. Its words are texts: sheet_, column_ and about_ with the keys behind them.</summary>
/// <param name="Rows">What stands in it already; null = an empty cell.</param>
internal sealed record Form(string Key, IReadOnlyList<FormColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>Drop-downs of single cells, by position in <see cref="Rows"/>; for sheets of keys and values.</summary>
    public IReadOnlyDictionary<int, IReadOnlyCollection<string>> WordsOfRow { get; init; } = new Dictionary<int, IReadOnlyCollection<string>>();

    /// <summary>The rows are what they are, as in a sheet of keys and values: the first column is not to be changed.</summary>
    public bool FixedRows { get; init; }
}

/// <param name="Words">What may be chosen; empty = anything.</param>
/// <param name="Units">The units of the group are offered.</param>
internal sealed record FormColumn(string Key, bool Required = false, IReadOnlyCollection<string>? Words = null, bool Number = false, bool Units = false, bool Open = false);
