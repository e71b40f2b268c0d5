using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Connections;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EnvDashboard.Storage;

public static class StorageServices
{
    /// <summary>Registers the database of the configured provider: <see cref="IDbContextFactory{AppDb}"/>, bulk access, key ring.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        services.AddSingleton(options);
        if (options.Provider == StorageProvider.SqlServer)
        {
            services.AddDbContextFactory<SqlServerAppDb>(o => UseSqlServer(o, options));
            services.AddSingleton<IDbContextFactory<AppDb>, AppDbFactory<SqlServerAppDb>>();
            services.AddSingleton(new ColumnarObservations(new SqlServerObservationRows()));
            services.AddSingleton<IPlaceRows, SqlServerPlaceRows>();
            services.AddSingleton<IRegisterRows, SqlServerRegisterRows>();
        }
        else
        {
            services.AddDbContextFactory<SqliteAppDb>(o => UseSqlite(o, options));
            services.AddSingleton<IDbContextFactory<AppDb>, AppDbFactory<SqliteAppDb>>();
            services.AddSingleton(new ColumnarObservations(new SqliteObservationRows()));
            services.AddSingleton<IPlaceRows, SqlitePlaceRows>();
            services.AddSingleton<IRegisterRows, SqliteRegisterRows>();
        }
        services.AddSingleton<ColumnarPlaces>();
        services.AddSingleton<IObservationBulk>(p => p.GetRequiredService<ColumnarObservations>());
        services.AddScoped(p => p.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext());
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(p => new ConfigureOptions<KeyManagementOptions>(
            o => o.XmlRepository = new EfXmlRepository(p.GetRequiredService<IDbContextFactory<AppDb>>())));
        return services;
    }

    public static void UseSqlServer(DbContextOptionsBuilder builder, StorageOptions options) =>
        builder.UseSqlServer(options.ConnectionString, sql => sql.MaxBatchSize(options.MaxBatchSize).CommandTimeout(options.CommandTimeout));

    public static void UseSqlite(DbContextOptionsBuilder builder, StorageOptions options) =>
        builder.UseSqlite(options.SqliteConnectionString, sqlite => sqlite.CommandTimeout(options.CommandTimeout))
            .ReplaceService<IMigrationsSqlGenerator, ClusteredSqliteTables>()
            .AddInterceptors(new SqlitePragmas());
}
