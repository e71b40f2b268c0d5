using Microsoft.Playwright;

namespace EnvDashboard.BrowserTests;

/// <summary>Waits inside the page, told of every change: hundreds of waits in a row cost no pause between two looks.</summary>
internal static class Watching
{
    private const int Limit = 30_000;

    /// <param name="condition">An expression of the page's script.</param>
    public static async Task UntilAsync(this IPage page, string condition)
    {
        var held = await page.EvaluateAsync<bool>(
            $$"""
            () => new Promise(done => {
                const holds = () => {{condition}};
                if (holds()) return done(true);
                const watch = new MutationObserver(() => { if (holds()) end(true); });
                const limit = setTimeout(() => end(false), {{Limit}});
                const end = result => { clearTimeout(limit); watch.disconnect(); done(result); };
                watch.observe(document, { subtree: true, childList: true, attributes: true });
            })
            """);
        Assert.True(held, condition);
    }

    /// <summary>Presses a button as the script of the page would, at once.</summary>
    public static Task PressAsync(this ILocator button) => button.EvaluateAsync("b => b.click()");
}
