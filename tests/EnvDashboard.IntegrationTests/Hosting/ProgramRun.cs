using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace EnvDashboard.IntegrationTests.Hosting;

/// <summary>The built program as a process of its own, with what it wrote.</summary>
internal sealed class ProgramRun : IDisposable
{
    private const int SigTerm = 15;

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();
    private bool disposed;

    private ProgramRun(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(errors, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => Read(output);

    public string Errors => Read(errors);

    public bool HasExited => process.HasExited;

    /// <param name="settings"><c>Section:Key=value</c>.</param>
    public static ProgramRun Start(IEnumerable<string> settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "EnvDashboard.Web.dll"));
        foreach (var setting in settings) start.ArgumentList.Add("--" + setting);
        // Settings of the person who runs the tests are not those of the tests.
        string[] sections = ["Storage__", "Seed__", "Bootstrap__", "Upload__", "Jobs__", "Api__", "Logging__", "ASPNETCORE_", "DOTNET_ENVIRONMENT"];
        foreach (var name in start.Environment.Keys.Where(k => sections.Any(s => k.StartsWith(s, StringComparison.OrdinalIgnoreCase))).ToList()) start.Environment.Remove(name);
        return new ProgramRun(start);
    }

    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(Eventually.Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    /// <summary>As the power would: no chance to tidy up.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public Task<int> TerminateAsync()
    {
        if (SendSignal(process.Id, SigTerm) != 0) throw new InvalidOperationException("SIGTERM could not be sent.");
        return EndAsync();
    }

    public void Dispose()
    {
        if (disposed) return;
        disposed = true;
        if (!process.HasExited) Kill();
        process.Dispose();
    }

    private static void Append(StringBuilder text, string? line)
    {
        if (line is null) return;
        lock (text) text.AppendLine(line);
    }

    private static string Read(StringBuilder text)
    {
        lock (text) return text.ToString();
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int SendSignal(int process, int signal);
}
