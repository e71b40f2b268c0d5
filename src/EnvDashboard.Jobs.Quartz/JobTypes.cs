using System.Text.Json;
using EnvDashboard.Application.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace EnvDashboard.Jobs.Quartz;

/// <summary>A kind of background work as the adapter knows it.</summary>
/// <param name="Name">Stored with every job; never renamed.</param>
/// <param name="Retries">Attempts after the first.</param>
public abstract record JobType(string Name, Type Job, int Retries)
{
    public abstract Task RunAsync(IServiceProvider services, string arguments, IJobProgress progress, CancellationToken cancellationToken);

    public abstract Task GaveUpAsync(IServiceProvider services, string arguments, CancellationToken cancellationToken);
}

internal sealed record JobType<TJob, TArguments>(string Name, int Retries) : JobType(Name, typeof(TJob), Retries)
    where TJob : IBackgroundJob<TArguments>
{
    public override Task RunAsync(IServiceProvider services, string arguments, IJobProgress progress, CancellationToken cancellationToken) =>
        services.GetRequiredService<TJob>().RunAsync(Arguments(arguments), progress, cancellationToken);

    public override Task GaveUpAsync(IServiceProvider services, string arguments, CancellationToken cancellationToken) =>
        services.GetRequiredService<TJob>().GaveUpAsync(Arguments(arguments), cancellationToken);

    private static TArguments Arguments(string json) => JsonSerializer.Deserialize<TArguments>(json)!;
}
