namespace EnvDashboard.BrowserTests;

/// <summary>The browser of the system; none is downloaded.</summary>
public static class Chromium
{
    public const string WhyMissing = "Chromium is missing: install the package chromium or name its path in CHROMIUM.";

    public static string? Path { get; } =
        new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium" }.FirstOrDefault(p => !string.IsNullOrEmpty(p) && File.Exists(p));

    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];
}
