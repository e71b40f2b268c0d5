using Microsoft.Playwright;

namespace EnvDashboard.BrowserTests;

/// <summary>What a page holds on to, counted by the browser after it has thrown away what nobody needs.</summary>
public sealed record PageWeight(int Nodes, int Listeners)
{
    private const int MostReadings = 40;

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    /// <summary>Weighs again until two readings in a row agree: a chart still being drawn is neither there nor gone.</summary>
    public static async Task<PageWeight> OfAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var weight = await ReadAsync(session);
        for (var reading = 1; reading < MostReadings; reading++)
        {
            await Task.Delay(Between);
            var again = await ReadAsync(session);
            if (again == weight) break;
            weight = again;
        }
        await session.DetachAsync();
        return weight;
    }

    private static async Task<PageWeight> ReadAsync(ICDPSession session)
    {
        await session.SendAsync("HeapProfiler.collectGarbage");
        var counted = (await session.SendAsync("Memory.getDOMCounters"))!.Value;
        return new(counted.GetProperty("nodes").GetInt32(), counted.GetProperty("jsEventListeners").GetInt32());
    }
}
