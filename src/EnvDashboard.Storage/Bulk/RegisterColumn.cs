using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EnvDashboard.Storage.Bulk;

/// <summary>A column as the model maps it: its name and how a row's property becomes what the database stores.</summary>
internal sealed class RegisterColumn(IProperty property)
{
    private readonly Func<object?, object?>? convert = property.GetTypeMapping().Converter?.ConvertToProvider;

    public string Name { get; } = property.GetColumnName();

    public object Of(object row)
    {
        var value = property.PropertyInfo!.GetValue(row);
        return (value is null || convert is null ? value : convert(value)) ?? DBNull.Value;
    }

    /// <summary>All columns but those that the database gives: the key, and what it works out itself.</summary>
    public static (string Table, IReadOnlyList<RegisterColumn> Columns) Of<T>(AppDb db) where T : class
    {
        var type = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is no table.");
        return (type.GetTableName()!, [.. type.GetProperties().Where(p => !p.IsPrimaryKey() && p.GetComputedColumnSql() is null).Select(p => new RegisterColumn(p))]);
    }
}
