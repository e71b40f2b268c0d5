using System.Diagnostics;

namespace EnvDashboard.IntegrationTests.Hosting;

/// <summary>Waits for what other processes do: asks again and again, up to a bound. The only place in these tests that pauses.</summary>
internal static class Eventually
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    /// <returns>The first answer that is not null.</returns>
    /// <exception cref="TimeoutException">There was none in time.</exception>
    public static async Task<T> GetAsync<T>(Func<Task<T?>> ask, Func<string> describe, TimeSpan? patience = null) where T : struct
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (await ask() is { } answer) return answer;
            if (watch.Elapsed > (patience ?? Patience)) throw new TimeoutException($"Not within {watch.Elapsed.TotalSeconds:0} s: {describe()}");
            await Task.Delay(Pause);
        }
    }

    public static Task UntilAsync(Func<Task<bool>> ask, Func<string> describe, TimeSpan? patience = null) =>
        GetAsync<bool>(async () => await ask() ? true : null, describe, patience);

    /// <summary>Lets a moment of another process' work pass.</summary>
    public static Task PassAsync(TimeSpan moment) => Task.Delay(moment);
}
