using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EnvDashboard.BrowserTests;

/// <summary>Takes the pictures of the documentation when <c>ENVDASHBOARD_SCREENSHOTS</c> is set.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ScreenshotTests(RunningDashboard dashboard)
{
    private const int LargestFile = 250_000;

    [SkippableFact]
    public async Task Pictures_of_the_documentation_are_taken()
    {
        Skip.If(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ENVDASHBOARD_SCREENSHOTS")), "ENVDASHBOARD_SCREENSHOTS is not set.");
        await using (var light = await dashboard.VisitAsync())
        {
            await TakeAsync(light, "/?group=DEMO_D", "overview-zh");
            await TakeAsync(light, "/rankings?group=LN49", "ranking-zh");
            await TakeAsync(light, "/rankings?group=DEMO_D&view=courses", "courses-zh");
            await TakeAsync(light, "/units/D07", "unit-zh");
            await TakeAsync(light, "/schemes/DEMO/2?tab=compare", "scheme-compare-zh");
            await TakeAsync(light, "/schemes/DEMO/1?tab=health", "scheme-health-zh");
            await TakeAsync(light, "/points", "points-zh");
            await TakeAsync(light, "/indicators/E5_ONLINE_RATE?group=DEMO_D", "indicator-zh");
            await TakeAsync(light, "/what-if?group=DEMO_D&weights=E5:40,E1:4", "what-if-zh");
            await TakeAsync(light, "/submissions/new", "upload-zh");
            var submission = await UploadTests.UploadAsync(light, OneCellWorkbook.Build("210303", "RECT_STATED_E5", "2024", 0, 0, 7));
            await Expect(submission.Locator(".page-head")).ToContainTextAsync("待采纳", new() { Timeout = 30_000 });
            await SaveAsync(submission, "submission-zh");
            await TakeAsync(light, "/jobs", "jobs-zh");
        }
        await using (var dark = await dashboard.VisitAsync(new(Dark: true))) await TakeAsync(dark, "/rankings?group=DEMO_D", "ranking-dark");
        await using (var english = await dashboard.VisitAsync(new(English: true))) await TakeAsync(english, "/rankings?group=DEMO_D", "ranking-en");
        await using (var phone = await dashboard.VisitAsync(new(Width: 390, Height: 844)))
        {
            await TakeAsync(phone, "/rankings?group=LN49", "ranking-phone");
            await TakeAsync(phone, "/?group=DEMO_D", "overview-phone");
        }
        await using (var wall = await dashboard.VisitAsync(new(Width: 1920, Height: 1080))) await TakeAsync(wall, "/wall?group=DEMO_D", "wall");
    }

    private static async Task TakeAsync(Visitor visitor, string path, string name)
    {
        var page = await visitor.OpenAsync(path);
        await SaveAsync(page, name);
        await page.CloseAsync();
    }

    private static async Task SaveAsync(IPage page, string name)
    {
        await page.EvaluateAsync("document.fonts.ready");
        var picture = await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
        Assert.InRange(picture.Length, 1, LargestFile);
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "docs", "screenshots")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, name + ".png"), picture);
    }
}
