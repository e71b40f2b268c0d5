using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EnvDashboard.BrowserTests;

/// <summary>What holds for every page.</summary>
[Collection(LookingCollection.Name)]
public sealed class EveryPageTests(RunningDashboard dashboard, OpenTabs tabs) : IClassFixture<OpenTabs>
{
    private static readonly string[] Addresses =
    [
        "/", "/?group=DEMO_D", "/rankings?group=DEMO_D", "/rankings?group=DEMO_D&view=table", "/units/210304", "/units/D01", "/units/D14?open=E5&show=change",
        "/schemes", "/schemes/DEMO/1", "/schemes/DEMO/2", "/schemes/DEMO/2?tab=compare", "/schemes/DEMO/1?tab=health", "/schemes/DISCLOSURE/1?tab=compare", "/points",
        "/points?unit=D01&period=2024-01", "/indicators/E5_ONLINE_RATE?group=DEMO_D", "/submissions/2/cell?sheet=long&at=D5", "/what-if?group=DEMO_D&weights=E5:40", "/rankings?group=DEMO_D&view=courses", "/rankings?group=DEMO_D&view=scatter", "/rankings?group=DEMO_D&view=heat",
        "/rankings?group=DEMO_D&period=2025-12&compare=2025-06", "/units/D07?show=all", "/wall?group=DEMO_D",
        "/exports", "/templates", "/templates?kind=definition", "/submissions", "/submissions/2",
        "/submissions/new", "/grid?group=DEMO_D&period=2025-12", "/contradictions", "/rectification", "/rectification?view=board&category=E5", "/rectification?view=tree&unit=210112", "/rectification?view=calendar", "/rectification?view=ratios&by=Source", "/rectification?view=trend",
        "/rectification/cards", "/figures", "/figures?conflict=yes", "/supervision", "/supervision?view=interviews", "/supervision/new?unit=210112", "/rectification/1", "/complaints", "/complaints?view=warnings", "/complaints?view=cases", "/complaints?view=appeals", "/calendar", "/calendar?year=2024&from=2024-02-01&days=15", "/targets", "/targets?show=all&group=DEMO_D", "/approvals", "/approvals?group=DEMO_D&unit=D07", "/approvals/items", "/approvals/items/1", "/jobs", "/access", "/nowhere",
    ];

    public static TheoryData<string> Pages => [.. Addresses];

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_has_no_accessibility_violation_fits_a_phone_and_asks_nobody_else(string path)
    {
        var (visitor, page) = await tabs.OpenAsync(path, dark: false);
        await NoViolationAsync(page);
        await page.SetViewportSizeAsync(390, 844);
        await page.SettledAsync();
        // Charts follow the new width a moment later.
        var over = await OverflowAsync(page);
        for (var wait = 0; over > 0 && wait < 50; wait++, over = await OverflowAsync(page)) await Task.Delay(100);
        Assert.Equal(0, over);
        Assert.All(visitor.Requests.Where(r => !r.StartsWith("data:", StringComparison.Ordinal) && !r.StartsWith("blob:", StringComparison.Ordinal)),
            r => Assert.Equal("127.0.0.1", new Uri(r).Host));
        Assert.Empty(visitor.ScriptErrors);
        if (!InDark(path)) return;
        (visitor, page) = await tabs.OpenAsync(path, dark: true);
        await NoViolationAsync(page);
        Assert.Empty(visitor.ScriptErrors);
    }

    /// <summary>The views of one page share their colours: one of them is enough, but for the long run.</summary>
    private static bool InDark(string path) =>
        Environment.GetEnvironmentVariable("ENVDASHBOARD_LONG") == "1" || Addresses.First(a => PageOf(a) == PageOf(path)) == path;

    private static string PageOf(string path) => path.Split('?')[0];

    private static Task<int> OverflowAsync(IPage page) => page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - window.innerWidth)");

    private static async Task NoViolationAsync(IPage page)
    {
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(v => $"{v.Id}: {v.Help} {v.Nodes[0].Html}")));
    }

    [SkippableFact]
    public async Task SignInPage_has_no_accessibility_violation()
    {
        await using var visitor = await dashboard.VisitAsync(new(SignedIn: false));
        var page = await visitor.OpenAsync("/account/login");
        Assert.Empty((await page.RunAxe()).Violations);
    }

    [SkippableFact]
    public async Task Menu_opens_over_the_page_on_a_phone_and_closes_after_a_choice()
    {
        await using var visitor = await dashboard.VisitAsync(new(Width: 390, Height: 844));
        var page = await visitor.OpenAsync("/");
        var menu = page.Locator("nav#side-menu");
        await Expect(menu).ToBeHiddenAsync();
        await page.Locator("header button[aria-controls=side-menu]").ClickAsync();
        await menu.GetByText("报送记录").ClickAsync();
        await Expect(page.Locator("main h1")).ToHaveTextAsync("报送记录");
        await Expect(menu).ToBeHiddenAsync();
    }
}
