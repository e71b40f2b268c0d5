using Microsoft.Playwright;

namespace EnvDashboard.BrowserTests;

/// <summary>A light and a dark tab that stay open while every page is looked at in them: what they have loaded once they keep, as at work.</summary>
public sealed class OpenTabs(RunningDashboard dashboard) : IAsyncLifetime
{
    private readonly Dictionary<bool, (Visitor Visitor, IPage Page)> tabs = [];

    /// <summary>Opens an address; skips the test where there is no browser. What was asked for and went wrong counts from here.</summary>
    public async Task<(Visitor Visitor, IPage Page)> OpenAsync(string path, bool dark)
    {
        if (!tabs.TryGetValue(dark, out var tab))
        {
            var visitor = await dashboard.VisitAsync(new(Dark: dark));
            tabs[dark] = tab = (visitor, await visitor.OpenAsync("/jobs"));
        }
        await tab.Page.SetViewportSizeAsync(1280, 800);
        tab.Visitor.Requests.Clear();
        tab.Visitor.ScriptErrors.Clear();
        await tab.Visitor.GoAsync(tab.Page, path);
        return tab;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var (visitor, _) in tabs.Values) await visitor.DisposeAsync();
    }
}
