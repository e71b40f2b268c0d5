using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Web.Hosting;

/// <summary>Brings the schema up to date before anything else runs.</summary>
public static class PrepareDatabase
{
    /// <exception cref="StartupException">The database cannot be reached, or is not up to date and may not be changed.</exception>
    public static async Task ExecuteAsync(IServiceProvider services, StorageOptions options)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync();
        try
        {
            if (options.MigrateOnStart)
            {
                await db.Database.MigrateAsync();
                services.GetRequiredService<ColumnarObservations>().BuildMissing(db);
                services.GetRequiredService<ColumnarPlaces>().BuildMissing(db);
                return;
            }
            var pending = (await db.Database.GetPendingMigrationsAsync()).ToList();
            if (pending.Count > 0) throw new StartupException($"Storage:MigrateOnStart is false and the database lacks {pending.Count} migrations, the first being {pending[0]}.");
        }
        catch (SqlException error)
        {
            throw new StartupException($"The server in Storage:ConnectionString cannot be used: {FirstLine(error)}", error);
        }
        catch (SqliteException error)
        {
            throw new StartupException($"The database in Storage:DataDirectory '{options.DataDirectory}' cannot be used: {FirstLine(error)}", error);
        }
    }

    private static string FirstLine(Exception error) => error.Message.ReplaceLineEndings("\n").Split('\n')[0];
}
