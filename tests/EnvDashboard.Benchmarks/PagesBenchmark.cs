using System.Diagnostics;
using System.Globalization;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Rankings;
using EnvDashboard.BrowserTests;
using Microsoft.Playwright;

namespace EnvDashboard.Benchmarks;

/// <summary>
/// Every page opened by a real browser on a database of units × indicators × periods that the benchmark fills itself: the server's time
/// for the data (as the program tells it to monitoring), the first paint, the time until the page rests, and the bytes that went over the wire.
/// </summary>
public static class PagesBenchmark
{
    public static async Task RunAsync(BenchmarkOptions options)
    {
        if (Chromium.Path is null)
        {
            Report.Note("pages: " + Chromium.WhyMissing);
            return;
        }
        var directory = options.Database ?? Directory.CreateTempSubdirectory("envdashboard-pages").FullName;
        try
        {
            await FillAsync(directory, options);
            await using var server = await MeasuredServer.StartAsync(directory);
            await server.IdleAsync();
            await Task.Delay(Prepared);
            await using var wire = new CountingRelay(new Uri(server.Address));
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Chromium.Arguments });
            await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 } });
            await SignInAsync(context, wire.Address);
            // First a reader who stays, so that the server's time is not shared with a browser that starts up; then one who comes anew each time.
            await WalkAsync(context, wire.Address, Addresses(options, options.Rounds * 10));
            ReportServer(await server.MetricsAsync());
            foreach (var (page, addresses) in Addresses(options, options.Rounds * 4)) await MeasureAsync(context, wire, page, addresses);
            Report.Line("pages", "peak_memory", server.PeakMegabytes(), "MiB");
        }
        finally
        {
            if (options.Database is null) Directory.Delete(directory, recursive: true);
        }
    }

    /// <summary>Filled once; a directory that was named is used again.</summary>
    private static async Task FillAsync(string directory, BenchmarkOptions options)
    {
        var done = Path.Combine(directory, "filled");
        if (File.Exists(done)) return;
        Directory.CreateDirectory(directory);
        var watch = Stopwatch.StartNew();
        await FilledDatabase.CreateAsync(directory, options.Units, options.Indicators, options.Periods, firstYear: 2024);
        Report.Line("pages", "fill", watch.Elapsed.TotalSeconds, "s");
        watch.Restart();
        await using (var application = new InProcessApplication(directory))
        {
            await application.Get<ComputeRankings>().RunAsync(new(), new NoProgress(), CancellationToken.None);
        }
        Report.Line("pages", "rank", watch.Elapsed.TotalSeconds, "s");
        await File.WriteAllTextAsync(done, "");
    }

    /// <summary>Each page with other choices every time, as people do, so that nothing is measured twice.</summary>
    private static IEnumerable<(string Page, IReadOnlyList<string> Addresses)> Addresses(BenchmarkOptions options, int visits)
    {
        var rounds = Enumerable.Range(0, visits).ToList();
        string Period(int n)
        {
            var month = (options.Periods - 1 - n * 7 % options.Periods + options.Periods) % options.Periods;
            return string.Create(CultureInfo.InvariantCulture, $"{2024 + month / 12}-{month % 12 + 1:D2}");
        }
        string Unit(int n) => string.Create(CultureInfo.InvariantCulture, $"U{n * 137 % options.Units + 1:D5}");
        string Indicator(int n) => string.Create(CultureInfo.InvariantCulture, $"I{n * 13 % options.Indicators + 1:D3}");
        yield return ("overview", rounds.ConvertAll(n => $"/?period={Period(n)}"));
        yield return ("ranking", rounds.ConvertAll(n => $"/rankings?period={Period(n)}"));
        yield return ("ranking_table", rounds.ConvertAll(n => $"/rankings?period={Period(n)}&view=table"));
        yield return ("ranking_node", rounds.ConvertAll(n => $"/rankings?period={Period(n)}&node=E{n % 8 + 1}"));
        yield return ("ranking_courses", rounds.ConvertAll(n => $"/rankings?period={Period(n)}&view=courses"));
        yield return ("unit", rounds.ConvertAll(n => $"/units/{Unit(n)}?period={Period(n)}"));
        yield return ("indicator", rounds.ConvertAll(n => $"/indicators/{Indicator(n)}?period={Period(n)}"));
        yield return ("what_if", rounds.ConvertAll(n => $"/what-if?period={Period(n)}"));
        yield return ("wall", rounds.ConvertAll(n => $"/wall?period={Period(n)}"));
    }

    /// <summary>A reader looks at a page before going on; a shorter pause would measure the browser, which still draws the page before.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>The program goes through the latest rankings itself after its start.</summary>
    private static readonly TimeSpan Prepared = TimeSpan.FromSeconds(15);

    private static async Task WalkAsync(IBrowserContext context, string address, IEnumerable<(string Page, IReadOnlyList<string> Addresses)> pages)
    {
        var page = await context.NewPageAsync();
        // The browser loads what all pages share once, and is busy with it for a while; how long that takes is measured apart.
        await page.GotoAsync(address + "/rankings");
        await page.SettledAsync();
        await Task.Delay(5 * Look);
        foreach (var path in pages.SelectMany(p => p.Addresses))
        {
            await page.EvaluateAsync("path => Blazor.navigateTo(path)", path);
            await Task.Delay(Look);
            await page.SettledAsync();
        }
        await page.CloseAsync();
    }

    private static async Task MeasureAsync(IBrowserContext context, CountingRelay wire, string name, IReadOnlyList<string> addresses)
    {
        var (paint, rest, bytes) = (new List<double>(), new List<double>(), new List<double>());
        foreach (var path in addresses)
        {
            var page = await context.NewPageAsync();
            var before = wire.Received;
            var watch = Stopwatch.StartNew();
            await page.GotoAsync(wire.Address + path);
            await page.SettledAsync();
            rest.Add(watch.Elapsed.TotalMilliseconds);
            paint.Add(await page.EvaluateAsync<double>("() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN"));
            bytes.Add((wire.Received - before) / 1024.0);
            if (await page.Locator("[role=alert]").CountAsync() > 0) Report.Note($"{path}: {await page.Locator("[role=alert]").First.InnerTextAsync()}");
            await page.CloseAsync();
        }
        Report.Spread("pages", name + "_first_paint", paint, "ms");
        Report.Spread("pages", name + "_rest", rest, "ms");
        Report.Spread("pages", name + "_received", bytes, "KiB");
    }

    private static void ReportServer(string metrics)
    {
        foreach (var line in metrics.Split('\n').Where(l => l.StartsWith("envdashboard_page_seconds{", StringComparison.Ordinal)))
        {
            var parts = line.Split('"');
            var seconds = double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture);
            var quantile = parts[3] switch { "0.5" => "median", "0.95" => "p95", _ => "max" };
            Report.Line("pages", $"server_{parts[1]}_{quantile}", seconds * 1000, "ms");
        }
    }

    private static async Task SignInAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(address + "/account/login");
        await page.Locator("input[autocomplete=username]").FillAsync(MeasuredServer.User);
        await page.Locator("input[type=password]").FillAsync(MeasuredServer.Password);
        await page.Locator("button[type=submit]").ClickAsync();
        await page.Locator("nav#side-menu").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.CloseAsync();
    }
}
