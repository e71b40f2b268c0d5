
namespace EnvDashboard.Storage.Bulk;

/// <summary>Bulk copy.</summary>
public sealed class SqlServerRegisterRows : IRegisterRows
{
    public void Insert<T>(AppDb db, IReadOnlyList<T> rows) where T : class
    {
        if (rows.Count == 0) return;
        var (table, columns) = RegisterColumn.Of<T>(db);
        SqlServerCopy.Write(db, table, new RowReader<T>(rows, columns));
    }

    private sealed class RowReader<T>(IReadOnlyList<T> rows, IReadOnlyList<RegisterColumn> columns)
        : BulkReader(rows.Count, [.. columns.Select(c => c.Name)]) where T : class
    {
        protected override object At(int row, int column) => columns[column].Of(rows[row]);
    }
}
