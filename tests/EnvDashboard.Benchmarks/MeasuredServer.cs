using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;

namespace EnvDashboard.Benchmarks;

/// <summary>The program in a process of its own on an empty data directory, driven over HTTP.</summary>
public sealed class MeasuredServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly HttpClient http;
    private readonly string directory;
    private readonly bool keep;

    private MeasuredServer(Process process, HttpClient http, string directory, bool keep) => (this.process, this.http, this.directory, this.keep) = (process, http, directory, keep);

    public const string User = "benchmark", Password = "Benchmark-pass-1";

    /// <summary>Where it listens.</summary>
    public string Address => http.BaseAddress!.GetLeftPart(UriPartial.Authority);

    /// <param name="data">A data directory that stays; null = an empty one for this server alone.</param>
    public static async Task<MeasuredServer> StartAsync(string? data = null)
    {
        var directory = data ?? Directory.CreateTempSubdirectory("envdashboard-bench").FullName;
        var address = $"http://127.0.0.1:{FreePort()}";
        const string key = "benchmark-key-0123456789";
        var start = new ProcessStartInfo("dotnet", [Program(), $"--urls={address}", $"--Storage:DataDirectory={directory}", "--Seed:Enabled=false", $"--Bootstrap:ApiKey={key}", $"--Bootstrap:AdminUser={User}", $"--Bootstrap:AdminPassword={Password}", "--Logging:LogLevel:Default=Warning"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCgen0size"] = "0x2000000"; // as Properties/launchSettings.json has it
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var http = new HttpClient { BaseAddress = new Uri(address + "/api/v1/"), Timeout = TimeSpan.FromMinutes(5) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        for (var i = 0; i < 600; i++)
        {
            try
            {
                if ((await http.GetAsync("/healthz/ready")).IsSuccessStatusCode) return new(process, http, directory, data is not null);
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(100);
        }
        throw new InvalidOperationException("The program did not become ready.");
    }

    /// <summary>What the program tells a monitoring system.</summary>
    public Task<string> MetricsAsync() => http.GetStringAsync("/metrics");

    /// <summary>Uploads and waits until the rankings are published.</summary>
    /// <returns>Milliseconds from the first byte sent to "ranked", and the submission.</returns>
    public async Task<(double Milliseconds, JsonElement Submission)> UploadAsync(string path)
    {
        await IdleAsync();
        var watch = Stopwatch.StartNew();
        using var form = new MultipartFormDataContent { { new StringContent("true"), "commit" }, { new StreamContent(File.OpenRead(path)), "file", Path.GetFileName(path) } };
        var accepted = await http.PostAsync("submissions", form);
        accepted.EnsureSuccessStatusCode();
        var id = (await JsonAsync(accepted)).GetProperty("id").GetInt32();
        while (true)
        {
            var submission = await JsonAsync(await http.GetAsync(string.Create(CultureInfo.InvariantCulture, $"submissions/{id}")));
            var status = submission.GetProperty("status").GetString();
            if (status == "ranked") return (watch.Elapsed.TotalMilliseconds, submission);
            if (status is "failed" or "rejected") throw new InvalidOperationException($"{path}: {status}");
            await Task.Delay(5);
        }
    }

    /// <summary>Rank intervals of the ranking before are computed after it is published; they are not what is measured.</summary>
    public async Task IdleAsync()
    {
        while ((await JsonAsync(await http.GetAsync("jobs?pageSize=50"))).GetProperty("items").EnumerateArray()
            .Any(j => j.GetProperty("state").GetString() is "queued" or "running" or "retrying")) await Task.Delay(50);
    }

    /// <summary>Uploads without accepting and waits until it has been read.</summary>
    public async Task<int> StageAsync(string path)
    {
        using var form = new MultipartFormDataContent { { new StreamContent(File.OpenRead(path)), "file", Path.GetFileName(path) } };
        var accepted = await http.PostAsync("submissions", form);
        accepted.EnsureSuccessStatusCode();
        var id = (await JsonAsync(accepted)).GetProperty("id").GetInt32();
        while ((await JsonAsync(await http.GetAsync(string.Create(CultureInfo.InvariantCulture, $"submissions/{id}")))).GetProperty("status").GetString() is "received" or "reading") await Task.Delay(5);
        return id;
    }

    /// <returns>Milliseconds to the last byte, and the number of bytes.</returns>
    public async Task<(double Milliseconds, long Bytes)> DownloadAsync(string path)
    {
        var watch = Stopwatch.StartNew();
        var bytes = await http.GetByteArrayAsync(path);
        return (watch.Elapsed.TotalMilliseconds, bytes.LongLength);
    }

    /// <summary>Largest working set so far, in MiB, as the operating system counts it.</summary>
    public double PeakMegabytes()
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        if (!keep) Directory.Delete(directory, recursive: true);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        (await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync())).RootElement;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Program()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
            var program = Path.Combine(folder.FullName, "src", "EnvDashboard.Web", "bin", configuration, "net10.0", "EnvDashboard.Web.dll");
            if (File.Exists(program)) return program;
        }
        throw new FileNotFoundException("EnvDashboard.Web.dll has not been built.");
    }
}
