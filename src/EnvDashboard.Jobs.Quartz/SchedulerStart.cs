using Quartz;

namespace EnvDashboard.Jobs.Quartz;

/// <summary>
/// When the scheduler has started. Only then has it cleared away what a process that died had left in its store; before, a job whose
/// process is gone looks like one under way.
/// </summary>
public sealed class SchedulerStart : ISchedulerListener
{
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task WaitAsync(CancellationToken cancellationToken) => started.Task.WaitAsync(cancellationToken);

    public ValueTask SchedulerStarted(IScheduler scheduler, CancellationToken cancellationToken = default)
    {
        started.TrySetResult();
        return ValueTask.CompletedTask;
    }
}
