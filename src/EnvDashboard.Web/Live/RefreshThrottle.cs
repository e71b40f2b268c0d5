namespace EnvDashboard.Web.Live;

/// <summary>
/// Merges bursts of events into at most one refresh an interval. The last event of a burst is never lost: it is answered when the
/// interval ends. A refresh that takes longer than the interval is not overtaken.
/// </summary>
public sealed class RefreshThrottle(Func<Task> refresh, TimeProvider time, TimeSpan interval) : IDisposable
{
    public static readonly TimeSpan HalfSecond = TimeSpan.FromMilliseconds(500);

    private readonly Lock gate = new();
    private readonly CancellationTokenSource closed = new();
    private bool wanted;
    private bool running;

    public void Request()
    {
        lock (gate)
        {
            wanted = true;
            if (running || closed.IsCancellationRequested) return;
            running = true;
        }
        _ = RunAsync();
    }

    public void Dispose()
    {
        // Not disposed: a refresh under way may still look at the token.
        closed.Cancel();
    }

    private async Task RunAsync()
    {
        while (TakeRequest())
        {
            try
            {
                await refresh();
                await Task.Delay(interval, time, closed.Token);
            }
            catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
            {
                // The page has gone.
                return;
            }
        }
    }

    private bool TakeRequest()
    {
        lock (gate)
        {
            if (!wanted || closed.IsCancellationRequested) return running = false;
            wanted = false;
            return true;
        }
    }
}
