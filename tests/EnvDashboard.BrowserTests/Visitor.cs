using Microsoft.Playwright;

namespace EnvDashboard.BrowserTests;

/// <param name="Width">390 = a phone.</param>
public sealed record VisitorOptions(bool Dark = false, bool English = false, int Width = 1280, int Height = 800, bool SignedIn = true,
    string Name = RunningDashboard.User, string Password = RunningDashboard.Password);

/// <summary>A person with a browser of their own. Notes every address asked for and every error of a script.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly string address;

    private Visitor(IBrowserContext context, string address) => (this.context, this.address) = (context, address);

    public List<string> Requests { get; } = [];

    public List<string> ScriptErrors { get; } = [];

    public static async Task<Visitor> ArriveAsync(IBrowser browser, string address, VisitorOptions options, string? cookiesOfTheSignedIn)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = options.Width, Height = options.Height }, AcceptDownloads = true, StorageState = cookiesOfTheSignedIn });
        var cookies = new List<Cookie>();
        if (options.Dark) cookies.Add(new() { Name = "theme", Value = "standard-dark", Url = address });
        if (options.English) cookies.Add(new() { Name = ".AspNetCore.Culture", Value = Uri.EscapeDataString("c=en|uic=en"), Url = address });
        if (cookies.Count > 0) await context.AddCookiesAsync(cookies);
        var visitor = new Visitor(context, address);
        context.Request += (_, request) => visitor.Requests.Add(request.Url);
        context.WebError += (_, error) => visitor.ScriptErrors.Add(error.Error);
        if (options.SignedIn && cookiesOfTheSignedIn is null) await visitor.SignInAsync(options.Name, options.Password);
        return visitor;
    }

    public async Task<string> CookiesAsync() => await context.StorageStateAsync();

    /// <summary>Opens a page in a tab of its own and waits until its heading and its data are there.</summary>
    public async Task<IPage> OpenAsync(string path)
    {
        var page = await context.NewPageAsync();
        await GoAsync(page, path);
        return page;
    }

    /// <summary>Goes on to another page in the same tab.</summary>
    public async Task GoAsync(IPage page, string path)
    {
        await page.GotoAsync(address + path);
        await page.SettledAsync();
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private async Task SignInAsync(string name, string password)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(address + "/account/login");
        await page.Locator("input[autocomplete=username]").FillAsync(name);
        await page.Locator("input[type=password]").FillAsync(password);
        await page.Locator("button[type=submit]").ClickAsync();
        await page.Locator("nav#side-menu").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.CloseAsync();
    }
}
