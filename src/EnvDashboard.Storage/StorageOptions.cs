namespace EnvDashboard.Storage;

public enum StorageProvider { Sqlite, SqlServer }

/// <summary>Section <c>Storage</c> of the configuration.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>For SQL Server; unused with SQLite.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Holds the SQLite file and, for both providers, the uploaded originals.</summary>
    public string DataDirectory { get; set; } = "data";
    public bool MigrateOnStart { get; set; } = true;

    /// <summary>Statements per round trip on SQL Server; 1 where a proxy or a rule forbids batches.</summary>
    public int MaxBatchSize { get; set; } = 42;

    /// <summary>Seconds a command may take.</summary>
    public int CommandTimeout { get; set; } = 120;

    public string DatabaseFile => Path.Combine(DataDirectory, "envdashboard.db");

    /// <summary>Connection string of the embedded database, the same for every part so that pools and pragmas are shared.</summary>
    public string SqliteConnectionString => $"Data Source={DatabaseFile};Foreign Keys=True;Default Timeout={CommandTimeout}";
}
