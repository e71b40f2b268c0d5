namespace EnvDashboard.Application.Exports.Tables;

/// <summary>One column of a table: its key, the same in CSV and JSON, and what stands in it.</summary>
internal sealed record TableColumn<T>(string Key, Func<T, object?> Of);
