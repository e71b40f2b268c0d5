using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EnvDashboard.BrowserTests;

/// <summary>Takes the pictures of the documentation when <c>ENVDASHBOARD_SCREENSHOTS</c> is set: every page light, dark, English and on a phone, and the wall.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ScreenshotTests(RunningDashboard dashboard)
{
    /// <summary>All pictures together, so that a clone stays small.</summary>
    private const long LargestFolder = 14_000_000;

    private const int Quality = 50;

    /// <summary>Name and address of every page; each in one state that shows what it is for.</summary>
    private static readonly IReadOnlyList<(string Name, string Path)> Pages =
    [
        ("overview", "/?group=DEMO_D"), ("ranking", "/rankings?group=DEMO_D"), ("ranking-pair", "/rankings?group=DEMO_D&period=2025-12&compare=2025-06"),
        ("ranking-scatter", "/rankings?group=DEMO_D&view=scatter"), ("ranking-courses", "/rankings?group=DEMO_D&view=courses"), ("unit", "/units/D07"),
        ("indicator", "/indicators/E5_ONLINE_RATE?group=DEMO_D&scheme=DEMO"), ("cell", "/submissions/2/cell?sheet=long&at=D5"), ("points", "/points"), ("schemes", "/schemes"),
        ("scheme", "/schemes/DEMO/2?tab=compare"), ("what-if", "/what-if?group=DEMO_D&weights=E5:40,E1:4"), ("rectification", "/rectification"), ("item", "/rectification/1"),
        ("rectification-tree", "/rectification?view=tree&unit=210112"), ("rectification-ratios", "/rectification?view=ratios&by=Source"), ("report-cards", "/rectification/cards"),
        ("supervision", "/supervision"), ("complaints", "/complaints"), ("complaint-warnings", "/complaints?view=warnings"), ("complaint-cases", "/complaints?view=cases"), ("complaint-appeals", "/complaints?view=appeals"), ("calendar", "/calendar?year=2025"),
        ("approvals", "/approvals?group=DEMO_D"), ("approval-items", "/approvals/items"), ("approval-item", "/approvals/items/1"), ("targets", "/targets?group=DEMO_D"), ("figures", "/figures"),
        ("exports", "/exports"), ("templates", "/templates"), ("upload", "/submissions/new"), ("grid", "/grid?group=DEMO_D&period=2025-12"), ("submissions", "/submissions"),
        ("submission", "/submissions/2"), ("contradictions", "/contradictions"), ("jobs", "/jobs"), ("access", "/access"),
    ];

    private static string Folder => Path.Combine(Repository.Root, "docs", "screenshots");

    [SkippableFact]
    public async Task Pictures_of_the_documentation_are_taken()
    {
        var asked = Environment.GetEnvironmentVariable("ENVDASHBOARD_SCREENSHOTS");
        Skip.If(string.IsNullOrEmpty(asked), "ENVDASHBOARD_SCREENSHOTS is not set (1 = all looks, or some of zh,dark,en,phone,wall).");
        var looks = asked == "1" ? ["zh", "dark", "en", "phone", "wall"] : asked.Split(',');
        Directory.CreateDirectory(Folder);
        foreach (var look in looks) await TakeAsync(look);
        Assert.InRange(Directory.EnumerateFiles(Folder).Sum(f => new FileInfo(f).Length), 1, LargestFolder);
    }

    private async Task TakeAsync(string look)
    {
        if (look == "wall")
        {
            await TakeWallAsync(new(Width: 1920, Height: 1080), "1080p");
            await TakeWallAsync(new(Width: 3840, Height: 2160), "4k");
            return;
        }
        VisitorOptions options = look switch { "dark" => new(Dark: true), "en" => new(English: true), "phone" => new(Width: 390, Height: 844), _ => new() };
        await using var visitor = await dashboard.VisitAsync(options);
        foreach (var (name, path) in Pages)
        {
            var page = await visitor.OpenAsync(path);
            await SaveAsync(page, name + "-" + look);
            await page.CloseAsync();
        }
        await using var stranger = await dashboard.VisitAsync(options with { SignedIn = false });
        await SaveAsync(await stranger.OpenAsync("/account/login"), "login-" + look);
    }

    private async Task TakeWallAsync(VisitorOptions options, string size)
    {
        await using var visitor = await dashboard.VisitAsync(options);
        foreach (var view in new[] { "bars", "movers", "heat", "attention" })
        {
            var page = await visitor.OpenAsync($"/wall?group=DEMO_D&every=3600&views={view}");
            await Expect(page.Locator(".stage")).ToBeVisibleAsync();
            await SaveAsync(page, $"wall-{view}-{size}");
            await page.CloseAsync();
        }
    }

    private static async Task SaveAsync(IPage page, string name)
    {
        await page.EvaluateAsync("document.fonts.ready");
        await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, Type = ScreenshotType.Jpeg, Quality = Quality, Path = Path.Combine(Folder, name + ".jpg") });
    }
}
