using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Definitions;

/// <summary>A definition sheet: its name and columns in both languages, and how a row is read off a <typeparamref name="T"/>.</summary>
internal sealed record DefinitionTable<T>(string Key, string Chinese, params IReadOnlyList<Column<T>> Columns)
{
    /// <summary>The same sheet with columns the contract does not name; the intake keeps them as extra attributes.</summary>
    public DefinitionTable<T> With(params Column<T>[] extension) => this with { Columns = [.. Columns, .. extension] };

    public Sheet Sheet(HeaderWords words, IEnumerable<T> items)
    {
        var sheet = new Sheet(words == HeaderWords.Chinese ? Chinese : Key)
        {
            ColumnWidths = [.. Columns.Select(c => c.Width)],
            FrozenRows = 1,
        };
        sheet.Rows.Add([.. Columns.Select(c => Cell.Of(c.Header(words), CellStyle.Header))]);
        sheet.Rows.AddRange(items.Select(item => Columns.Select(c => c.Value(item)).ToArray()));
        return sheet;
    }
}
