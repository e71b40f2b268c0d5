namespace EnvDashboard.Application.Jobs;

/// <summary>
/// A piece of background work. It must be idempotent: after a crash it is run again from the start and has to end in the same state.
/// </summary>
public interface IBackgroundJob<in TArguments>
{
    Task RunAsync(TArguments arguments, IJobProgress progress, CancellationToken cancellationToken);

    /// <summary>Called once after the last attempt has failed.</summary>
    Task GaveUpAsync(TArguments arguments, CancellationToken cancellationToken) => Task.CompletedTask;
}

public interface IJobProgress
{
    /// <param name="fraction">0..1.</param>
    /// <param name="stage">Key of the stage's name in the resources, e.g. <c>reading</c>.</param>
    void Report(double fraction, string stage);
}

/// <summary>
/// Everything the product asks of a scheduler. Jobs of one type and key never run at the same time; asking again while one waits
/// adds nothing, the waiting one does the work of both. Failures are retried with growing pauses.
/// </summary>
public interface IJobQueue
{
    /// <returns>The id of the job that will do the work: a new one or the one already waiting.</returns>
    Task<long> EnqueueAsync<TJob, TArguments>(TArguments arguments, string key, CancellationToken cancellationToken)
        where TJob : IBackgroundJob<TArguments>;
}
