using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EnvDashboard.BrowserTests;

/// <summary>The network goes away under an open page: it says so, and afterwards the page goes on where it was.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ConnectionTests(RunningDashboard dashboard)
{
    private const string Scatter = "/rankings?group=DEMO_D&scheme=DEMO&period=2025-12&view=scatter&against=year";

    /// <summary>What a connection begins with.</summary>
    private const string Negotiation = "**/_blazor/negotiate**";

    /// <summary>Remembers the sockets that the page opens, so that a test can break them as a network does.</summary>
    private const string KeepSockets = """
        window.sockets = [];
        window.WebSocket = class extends WebSocket { constructor(...a) { super(...a); window.sockets.push(this); } };
        """;

    [SkippableTheory]
    [InlineData(false, false, "与服务器的连接已断开")]
    [InlineData(true, true, "The connection to the server is lost")]
    public async Task Lost_connection_is_said_and_the_page_goes_on_with_the_same_state(bool english, bool dark, string title)
    {
        await using var visitor = await dashboard.VisitAsync(new(English: english, Dark: dark));
        var page = await visitor.OpenAsync(Scatter);
        await page.AddInitScriptAsync(KeepSockets);
        await page.ReloadAsync();
        await page.SettledAsync();
        // What neither the address nor the server knows, and a new load of the page would lose.
        await page.EvaluateAsync("window.sameDocument = true; document.querySelector('details.figures').open = true");
        var address = page.Url;

        await page.RouteAsync(Negotiation, route => route.AbortAsync());
        await page.EvaluateAsync("sockets.forEach(s => s.close())");
        var notice = page.Locator("#components-reconnect-modal");
        await Expect(notice).ToBeVisibleAsync();
        await Expect(notice).ToContainTextAsync(title);
        await Expect(notice.Locator("[data-reconnect=reload]")).ToBeVisibleAsync();
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(v => $"{v.Id}: {v.Help} {v.Nodes[0].Html}")));

        await page.UnrouteAsync(Negotiation);
        await Expect(notice).ToBeHiddenAsync(new() { Timeout = 60_000 });
        Assert.Equal(address, page.Url);
        Assert.True(await page.EvaluateAsync<bool>("window.sameDocument === true && document.querySelector('details.figures').open"));
        // The server still answers this very page, with what was chosen before.
        await ChooseAsync(page, "2025-11");
        Assert.Contains("against=year", page.Url, StringComparison.Ordinal);
        await Expect(page.Locator("select[name=period]")).ToHaveValueAsync("2025-11");
        await page.Locator("nav#side-menu a[href=what-if]").ClickAsync();
        await page.WaitForURLAsync("**/what-if**");
        Assert.True(await page.EvaluateAsync<bool>("window.sameDocument === true"));
    }

    /// <summary>A choice that falls into the very moment in which the page is drawn again is dropped, and made again.</summary>
    private static async Task ChooseAsync(IPage page, string period)
    {
        for (var left = 4; ; left--)
        {
            await page.Locator("select[name=period]").SelectOptionAsync(period);
            try
            {
                await page.WaitForURLAsync($"**period={period}**", new() { Timeout = 8000 });
                return;
            }
            catch (TimeoutException) when (left > 0)
            {
                // Once more.
            }
        }
    }
}
