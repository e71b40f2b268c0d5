using EnvDashboard.Application;
using EnvDashboard.Jobs.Quartz;
using EnvDashboard.Storage;
using EnvDashboard.Web.Access;
using EnvDashboard.Web.Api;
using EnvDashboard.Web.Components;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace EnvDashboard.Web.Hosting;

/// <summary>Puts the program together and makes it ready to serve.</summary>
public static class EnvDashboardHost
{
    public const string DefaultAddress = "http://127.0.0.1:5080";

    /// <exception cref="StartupException">The configuration or its surroundings do not allow a start.</exception>
    public static async Task<WebApplication> BuildAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = HomeDirectory() });
        var settings = Settings.Read(builder.Configuration, builder.Environment.ContentRootPath);
        if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls(DefaultAddress);
        // A start that fails ends in one line of Program's; the host would add the whole stack.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(k => k.Limits.MaxRequestBodySize = settings.Upload.MaxBytes + (1 << 20));
        var held = DataDirectory.Hold(settings.Storage);
        try
        {
            AddServices(builder.Services, settings, builder.Configuration);
            builder.Services.AddSingleton(_ => held); // disposed with the program
            var app = builder.Build();
            _ = app.Services.GetRequiredService<DataDirectory>();
            await PrepareDatabase.ExecuteAsync(app.Services, settings.Storage);
            var signIn = await Bootstrap.ExecuteAsync(app.Services, settings.Bootstrap);
            Use(app);
            app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"EnvDashboard listens on {string.Join(", ", app.Urls)}. {signIn}"));
            return app;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The project's folder in a checkout, else the folder of the program: settings and data are found whatever directory it was
    /// started from.
    /// </summary>
    private static string HomeDirectory()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EnvDashboard.Web.csproj"))) return folder.FullName;
        }
        return AppContext.BaseDirectory;
    }

    private static void AddServices(IServiceCollection services, Settings settings, IConfiguration configuration)
    {
        services.AddSingleton(settings.Upload).AddSingleton(settings.Seed).AddSingleton(settings.Jobs).AddSingleton(settings.Checks).AddSingleton(settings.Exports).AddSingleton(settings.Rectification).AddSingleton(settings.Complaints);
        services.AddStorage(settings.Storage);
        services.AddUseCases();
        services.AddSingleton<TimeProvider>(new ZonedTime(settings.TimeZone));
        TimeText.Zone = settings.TimeZone;
        services.AddBackgroundJobs(settings.Storage, settings.Jobs);
        services.AddAccess();
        services.AddApi(configuration.GetValue("Api:PermitsPerSecond", 200));
        services.AddPages();
        services.AddSingleton<Readiness>();
        services.AddHealthChecks().AddCheck<Readiness>("readiness", tags: ["ready"]);
        services.AddHostedService<BackgroundCare>();
        services.AddHostedService<WarmUp>();
        // Long enough to finish what runs, short enough that a restart is not taken for a hang.
        services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(20));
    }

    private static void Use(WebApplication app)
    {
        // First of all: what handles an error has to speak the reader's language too.
        app.UseRequestLocalization();
        app.UseExceptionHandler("/error");
        app.UseMiddleware<SecurityHeaders>();
        app.UseStatusCodePages(context => Problems.IsForPrograms(context.HttpContext) && context.HttpContext.Response.ContentType is null
            ? Problems.WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode, Problems.Sentence(context.HttpContext.Response.StatusCode), [], context.HttpContext.RequestAborted)
            : Task.CompletedTask);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/healthz/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
        app.MapMetrics();
        app.MapApi();
        app.MapPages();
    }
}
