using System.Text.RegularExpressions;

namespace EnvDashboard.IntegrationTests.Hosting;

/// <summary>A running server: started on a free port and a data directory given, ready when <see cref="StartAsync"/> returns.</summary>
public sealed partial class ServerProcess : IAsyncDisposable
{
    public const string Key = "integration-tests-0123456789-key";

    private readonly ProgramRun run;
    private readonly string dataDirectory;
    private readonly string[] settings;

    private ServerProcess(ProgramRun run, string dataDirectory, string[] settings, Uri address)
    {
        (this.run, this.dataDirectory, this.settings, Address) = (run, dataDirectory, settings, address);
        Api = new ApiClient(address, Key);
    }

    public Uri Address { get; }

    public ApiClient Api { get; }

    public string DatabaseFile => Path.Combine(dataDirectory, "envdashboard.db");

    public string Output => run.Output;

    /// <summary>Starts without seed data, unless <paramref name="settings"/> say otherwise.</summary>
    public static async Task<ServerProcess> StartAsync(string dataDirectory, params string[] settings)
    {
        var run = ProgramRun.Start([.. Defaults(dataDirectory), .. settings]);
        try
        {
            await Eventually.UntilAsync(() => Task.FromResult(run.HasExited || ListensOn().IsMatch(run.Output)), () => "the server to listen. " + run.Output + run.Errors);
            if (run.HasExited) throw new InvalidOperationException("The server ended. " + run.Output + run.Errors);
            var server = new ServerProcess(run, dataDirectory, settings, new Uri(ListensOn().Match(run.Output).Groups[1].Value));
            await Eventually.UntilAsync(server.IsReadyAsync, () => "the server to be ready. " + run.Output + run.Errors);
            return server;
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    /// <summary>Settings of every server of these tests.</summary>
    public static IEnumerable<string> Defaults(string dataDirectory) =>
    [
        "Urls=http://127.0.0.1:0",
        "Storage:DataDirectory=" + dataDirectory,
        "Bootstrap:ApiKey=" + Key,
        "Seed:Enabled=false",
        "Logging:LogLevel:Default=Warning",
        "Api:PermitsPerSecond=2000",
    ];

    /// <summary>The same server again, after it was killed or has ended.</summary>
    public async Task<ServerProcess> RestartAsync()
    {
        await DisposeAsync();
        return await StartAsync(dataDirectory, settings);
    }

    public void Kill() => run.Kill();

    /// <returns>The exit code.</returns>
    public Task<int> TerminateAsync() => run.TerminateAsync();

    public ValueTask DisposeAsync()
    {
        Api.Dispose();
        run.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<bool> IsReadyAsync()
    {
        if (run.HasExited) throw new InvalidOperationException("The server ended. " + run.Output + run.Errors);
        using var response = await Api.SendAsync(HttpMethod.Get, "/healthz/ready");
        return response.IsSuccessStatusCode;
    }

    [GeneratedRegex(@"listens on (http://[0-9.]+:\d+)")]
    private static partial Regex ListensOn();
}
