using Microsoft.Playwright;

namespace EnvDashboard.BrowserTests;

/// <summary>What a page holds on to, counted by the browser after it has thrown away what nobody needs.</summary>
public sealed record PageWeight(int Nodes, int Listeners)
{
    public static async Task<PageWeight> OfAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("HeapProfiler.collectGarbage");
        var counted = (await session.SendAsync("Memory.getDOMCounters"))!.Value;
        await session.DetachAsync();
        return new(counted.GetProperty("nodes").GetInt32(), counted.GetProperty("jsEventListeners").GetInt32());
    }
}
