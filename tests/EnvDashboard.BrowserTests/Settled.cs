using Microsoft.Playwright;

namespace EnvDashboard.BrowserTests;

/// <summary>A page rests when its heading, its data and its charts are there.</summary>
public static class Settled
{
    public static async Task SettledAsync(this IPage page)
    {
        await page.Locator("main h1").First.WaitForAsync();
        await Assertions.Expect(page.Locator(".skeleton")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".chart:not(:has(svg))")).ToHaveCountAsync(0);
    }
}
