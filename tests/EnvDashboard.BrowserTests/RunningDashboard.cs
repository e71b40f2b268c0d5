using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Playwright;

namespace EnvDashboard.BrowserTests;

/// <summary>The built program on a free port with its own data and seed, and a browser to look at it. Started once for each collection of tests.</summary>
public sealed class RunningDashboard : IAsyncLifetime
{
    public const string User = "tester";
    public const string Password = "Pass-for-tests-1";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(150);

    private readonly string dataDirectory = Directory.CreateTempSubdirectory("envdashboard-browser-").FullName;
    private readonly StringBuilder output = new();
    private Process? server;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private string? signedIn;

    public string Address { get; private set; } = "";

    /// <summary>The program's SQLite file, for what no page shows.</summary>
    public string DatabaseFile => Path.Combine(dataDirectory, "envdashboard.db");

    /// <summary>Opens a session of its own; skips the test where there is no browser.</summary>
    public async Task<Visitor> VisitAsync(VisitorOptions? options = null)
    {
        Skip.If(browser is null, Chromium.WhyMissing);
        var wanted = options ?? new();
        var usual = wanted is { SignedIn: true, Name: User };
        var visitor = await Visitor.ArriveAsync(browser!, Address, wanted, usual ? signedIn : null);
        // Signing in is tested once; the other tests come with the cookie of the first.
        if (usual && wanted is { Dark: false, English: false }) signedIn ??= await visitor.CookiesAsync();
        return visitor;
    }

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null) return;
        Address = "http://127.0.0.1:" + FreePort();
        server = Start();
        await UntilReadyAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Chromium.Arguments });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null)
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            server.Dispose();
        }
        Directory.Delete(dataDirectory, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [
            Repository.WebProgram,
            "--urls", Address,
            "--Storage:DataDirectory=" + dataDirectory,
            "--Bootstrap:AdminUser=" + User,
            "--Bootstrap:AdminPassword=" + Password,
        ]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Keep(string? line)
    {
        lock (output) output.AppendLine(line);
    }

    private async Task UntilReadyAsync()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < StartLimit; await Task.Delay(250))
        {
            if (server!.HasExited) break;
            try
            {
                if ((await http.GetAsync(new Uri(Address + "/healthz/ready"))).IsSuccessStatusCode) return;
            }
            catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet.
            }
        }
        lock (output) throw new InvalidOperationException("The program did not become ready:\n" + output);
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<RunningDashboard>
{
    public const string Name = "browser";
}

/// <summary>What only looks has a program of its own, so that it runs beside what writes.</summary>
[CollectionDefinition(Name)]
public sealed class LookingCollection : ICollectionFixture<RunningDashboard>
{
    public const string Name = "looking";
}
