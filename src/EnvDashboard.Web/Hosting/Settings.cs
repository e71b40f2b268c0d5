using EnvDashboard.Application;
using EnvDashboard.Application.Exports.Downloads;
using EnvDashboard.Application.Complaints;
using EnvDashboard.Domain.Rules;
using EnvDashboard.Application.Access;
using EnvDashboard.Storage;
using Microsoft.Data.SqlClient;

namespace EnvDashboard.Web.Hosting;

/// <summary>The configuration, read and checked once at start. Anything wrong stops the start and names its key.</summary>
public sealed record Settings(StorageOptions Storage, UploadOptions Upload, SeedOptions Seed, JobsOptions Jobs, CheckSettings Checks, BootstrapOptions Bootstrap, TimeZoneInfo TimeZone)
{
    public ExportOptions Exports { get; init; } = new();
    public RectificationOptions Rectification { get; init; } = new();
    public ComplaintOptions Complaints { get; init; } = new();

    /// <exception cref="StartupException">A setting is missing or wrong.</exception>
    public static Settings Read(IConfiguration configuration, string contentRoot)
    {
        var storage = Bind<StorageOptions>(configuration, StorageOptions.Section);
        CheckProvider(configuration, storage);
        if (string.IsNullOrWhiteSpace(storage.DataDirectory)) throw Wrong("Storage:DataDirectory", "is empty");
        storage.DataDirectory = Path.GetFullPath(storage.DataDirectory, contentRoot);
        if (storage.MaxBatchSize < 1) throw Wrong("Storage:MaxBatchSize", "must be at least 1");
        if (storage.CommandTimeout is < 1 or > 86_400) throw Wrong("Storage:CommandTimeout", "must lie between 1 and 86400 seconds");

        var upload = Bind<UploadOptions>(configuration, UploadOptions.Section);
        if (upload.MaxBytes is < 1024 or > 2L << 30) throw Wrong("Upload:MaxBytes", "must lie between 1024 and 2147483648");
        var jobs = Bind<JobsOptions>(configuration, JobsOptions.Section);
        if (jobs.Workers is < 1 or > 64) throw Wrong("Jobs:Workers", "must lie between 1 and 64");
        var seed = Bind<SeedOptions>(configuration, SeedOptions.Section);
        if (seed.Directory is { Length: > 0 } directory && !Directory.Exists(directory)) throw Wrong("Seed:Directory", $"names '{directory}', which does not exist");
        var checks = Bind<CheckSettings>(configuration, "Checks");
        if (!(checks.JumpFactor > 1)) throw Wrong("Checks:JumpFactor", "must be above 1");
        if (!(checks.JumpPoints >= 0)) throw Wrong("Checks:JumpPoints", "must not be negative");
        if (!(checks.JumpBase >= 0)) throw Wrong("Checks:JumpBase", "must not be negative");
        if (!(checks.RatioTolerance >= 0)) throw Wrong("Checks:RatioTolerance", "must not be negative");
        if (!(checks.OutlierBound > 0)) throw Wrong("Checks:OutlierBound", "must be above 0");
        if (checks.OutlierCount < 3) throw Wrong("Checks:OutlierCount", "must be at least 3");
        var exports = Bind<ExportOptions>(configuration, ExportOptions.Section);
        if (exports.KeepDays is < 1 or > 36_500) throw Wrong("Exports:KeepDays", "must lie between 1 and 36500");
        return new Settings(storage, upload, seed, jobs, checks, CheckBootstrap(Bind<BootstrapOptions>(configuration, BootstrapOptions.Section)), ReadTimeZone(configuration))
        {
            Exports = exports,
            Rectification = Bind<RectificationOptions>(configuration, RectificationOptions.Section),
            Complaints = CheckComplaints(Bind<ComplaintOptions>(configuration, ComplaintOptions.Section)),
        };
    }

    private static TimeZoneInfo ReadTimeZone(IConfiguration configuration)
    {
        var display = Bind<DisplayOptions>(configuration, DisplayOptions.Section);
        return TimeZoneInfo.TryFindSystemTimeZoneById(display.TimeZone, out var zone)
            ? zone : throw Wrong("Display:TimeZone", $"is '{display.TimeZone}', which is no time zone; an example is Asia/Shanghai");
    }

    private static void CheckProvider(IConfiguration configuration, StorageOptions storage)
    {
        var given = configuration["Storage:Provider"];
        if (given is not null && !(Enum.TryParse<StorageProvider>(given, ignoreCase: true, out var provider) && Enum.IsDefined(provider)))
        {
            throw Wrong("Storage:Provider", $"is '{given}'; allowed are Sqlite and SqlServer");
        }
        if (storage.Provider != StorageProvider.SqlServer) return;
        if (string.IsNullOrWhiteSpace(storage.ConnectionString)) throw Wrong("Storage:ConnectionString", "is missing; SqlServer needs one");
        try
        {
            _ = new SqlConnectionStringBuilder(storage.ConnectionString);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw Wrong("Storage:ConnectionString", "is not a connection string: " + error.Message);
        }
    }

    private static ComplaintOptions CheckComplaints(ComplaintOptions complaints)
    {
        if (complaints.AcceptWithinWorkingDays is < 0 or > 250) throw Wrong("Complaints:AcceptWithinWorkingDays", "must lie between 0 and 250");
        if (complaints.CloseWithinWorkingDays is < 1 or > 250) throw Wrong("Complaints:CloseWithinWorkingDays", "must lie between 1 and 250");
        return complaints;
    }

    private static BootstrapOptions CheckBootstrap(BootstrapOptions bootstrap)
    {
        if (bootstrap.AdminPassword is { Length: > 0 and < 8 }) throw Wrong("Bootstrap:AdminPassword", "is shorter than 8 characters");
        if (bootstrap.ApiKey is { Length: > 0 and < 16 }) throw Wrong("Bootstrap:ApiKey", "is shorter than 16 characters");
        if (bootstrap.ApiKey is { } key && key.Any(char.IsWhiteSpace)) throw Wrong("Bootstrap:ApiKey", "contains white space");
        return bootstrap;
    }

    private static T Bind<T>(IConfiguration configuration, string section) where T : new()
    {
        // Key by key, so that a value that cannot be read is reported with its key.
        foreach (var property in typeof(T).GetProperties().Where(p => p.CanWrite))
        {
            var key = $"{section}:{property.Name}";
            try
            {
                var value = configuration.GetValue(property.PropertyType, key);
                if (value is RuleSeverity severity && !Enum.IsDefined(severity)) throw Wrong(key, $"is '{configuration[key]}'; allowed are {string.Join(", ", Enum.GetNames<RuleSeverity>())}");
            }
            catch (InvalidOperationException)
            {
                if (key != "Storage:Provider") throw Wrong(key, $"is '{configuration[key]}', which is no {Describe(property.PropertyType)}");
                throw Wrong(key, $"is '{configuration[key]}'; allowed are Sqlite and SqlServer");
            }
        }
        var options = new T();
        configuration.GetSection(section).Bind(options);
        return options;
    }

    private static string Describe(Type type) => type == typeof(bool) ? "true or false" : type == typeof(int) || type == typeof(long) ? "whole number" : type.Name;

    private static StartupException Wrong(string key, string what) => new($"Setting {key} {what}.");
}

/// <summary>Section <c>Display</c>: how pages and documents show things.</summary>
public sealed class DisplayOptions
{
    public const string Section = "Display";

    /// <summary>Times are stored in UTC, and shown and dated in this zone, wherever the server stands.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";
}

/// <summary>Section <c>Bootstrap</c>: what is created on start where it does not exist yet.</summary>
public sealed class BootstrapOptions
{
    public const string Section = "Bootstrap";

    public string? AdminUser { get; set; }
    public string? AdminPassword { get; set; }

    /// <summary>An API key with all rights.</summary>
    public string? ApiKey { get; set; }
}
