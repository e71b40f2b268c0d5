using EnvDashboard.Application;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EnvDashboard.Benchmarks;

/// <summary>The real use cases on a real SQLite file, without web and scheduler.</summary>
public sealed class InProcessApplication(string directory) : IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection()
        .AddLogging()
        .AddStorage(new StorageOptions { DataDirectory = directory })
        .AddUseCases()
        .AddSingleton(new UploadOptions())
        .AddSingleton(new SeedOptions { Enabled = false })
        .AddSingleton(new EnvDashboard.Domain.Rules.CheckSettings())
        .AddSingleton<IJobQueue, NoQueue>()
        .BuildServiceProvider();

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public AppDb Open() => Get<IDbContextFactory<AppDb>>().CreateDbContext();

    public ValueTask DisposeAsync() => services.DisposeAsync();

    /// <summary>Jobs are run by the benchmark itself.</summary>
    private sealed class NoQueue : IJobQueue
    {
        public Task<long> EnqueueAsync<TJob, TArguments>(TArguments arguments, string key, CancellationToken cancellationToken)
            where TJob : IBackgroundJob<TArguments> => Task.FromResult(1L);
    }
}

internal sealed class NoProgress : IJobProgress
{
    public void Report(double fraction, string stage)
    {
        // Nobody watches.
    }
}
