using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Domain.Rules;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EnvDashboard.IntegrationTests.Hosting;

/// <summary>The real use cases on a real SQLite file, without web and scheduler: work is done when the test says so.</summary>
internal sealed class InProcess : IAsyncDisposable
{
    private readonly TempDirectory directory = new();
    private readonly ServiceProvider services;

    private InProcess()
    {
        Options = new StorageOptions { DataDirectory = directory.PathOf("data") };
        Directory.CreateDirectory(Options.DataDirectory);
        services = Compose(Options).BuildServiceProvider();
    }

    public StorageOptions Options { get; }

    /// <summary>A migrated, empty database.</summary>
    public static async Task<InProcess> StartAsync()
    {
        var started = new InProcess();
        await EmptyDatabase.CopyToAsync(started.Options);
        return started;
    }

    public static IServiceCollection Compose(StorageOptions options) => new ServiceCollection()
        .AddLogging()
        .AddStorage(options)
        .AddUseCases()
        .AddSingleton(new UploadOptions())
        .AddSingleton(new SeedOptions { Enabled = false })
        .AddSingleton(CheckSettings.Default)
        .AddSingleton<IJobQueue, SilentQueue>();

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public AppDb Open() => Get<IDbContextFactory<AppDb>>().CreateDbContext();

    /// <summary>Receives, reads and, when asked to, accepts a workbook. Rankings stay due.</summary>
    public async Task<int> SubmitAsync(byte[] file, bool commit = true, string name = "upload.xlsx")
    {
        using var content = new MemoryStream(file);
        var id = await Get<ReceiveSubmission>().StoreAsync(Actor.System, new ReceiveRequest(name, null, null, null, commit), content, CancellationToken.None);
        await Get<ReadSubmission>().StageAndApplyAsync(id, new SilentProgress(), CancellationToken.None);
        return id;
    }

    public Task RankAsync() => Get<ComputeRankings>().RunAsync(new(), new SilentProgress(), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        directory.Dispose();
    }
}

/// <summary>Takes jobs and does nothing about them.</summary>
internal sealed class SilentQueue : IJobQueue
{
    public Task<long> EnqueueAsync<TJob, TArguments>(TArguments arguments, string key, CancellationToken cancellationToken)
        where TJob : IBackgroundJob<TArguments> => Task.FromResult(1L);
}

internal sealed class SilentProgress : IJobProgress
{
    public void Report(double fraction, string stage)
    {
        // Nobody watches.
    }
}
