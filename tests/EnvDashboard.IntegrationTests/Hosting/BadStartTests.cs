using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace EnvDashboard.IntegrationTests.Hosting;

/// <summary>A start that cannot succeed says why in one line that names the setting, and ends with an exit code of its own.</summary>
public sealed class BadStartTests : IDisposable
{
    private readonly TempDirectory directory = new();

    [Theory]
    [InlineData("Storage:Provider", "Storage:Provider=Oracle")]
    [InlineData("Storage:Provider", "Storage:Provider=7")]
    [InlineData("Storage:ConnectionString", "Storage:Provider=SqlServer")]
    [InlineData("Storage:ConnectionString", "Storage:Provider=SqlServer", "Storage:ConnectionString=not a connection string")]
    [InlineData("Storage:ConnectionString", "Storage:Provider=SqlServer", "Storage:ConnectionString=Server=127.0.0.1,1;Connect Timeout=2;Encrypt=False;User Id=u;Password=p")]
    [InlineData("Storage:MaxBatchSize", "Storage:MaxBatchSize=0")]
    [InlineData("Storage:MigrateOnStart", "Storage:MigrateOnStart=maybe")]
    [InlineData("Upload:MaxBytes", "Upload:MaxBytes=much")]
    [InlineData("Upload:MaxBytes", "Upload:MaxBytes=1")]
    [InlineData("Jobs:Workers", "Jobs:Workers=0")]
    [InlineData("Exports:KeepDays", "Exports:KeepDays=0")]
    [InlineData("Checks:JumpFactor", "Checks:JumpFactor=1")]
    [InlineData("Checks:OutlierBound", "Checks:OutlierBound=0")]
    [InlineData("Checks:OutlierCount", "Checks:OutlierCount=2")]
    [InlineData("Checks:Jump", "Checks:Jump=loud")]
    [InlineData("Checks:Jump", "Checks:Jump=7")]
    [InlineData("Checks:JumpPoints", "Checks:JumpPoints=-1")]
    [InlineData("Checks:RatioTolerance", "Checks:RatioTolerance=NaN")]
    [InlineData("Jobs:Enabled", "Jobs:Enabled=sometimes")]
    [InlineData("Seed:Directory", "Seed:Enabled=true", "Seed:Directory=/there/is/no/such/directory")]
    [InlineData("Display:TimeZone", "Display:TimeZone=Asia/Nowhere")]
    [InlineData("Bootstrap:ApiKey", "Bootstrap:ApiKey=short")]
    [InlineData("Bootstrap:AdminPassword", "Bootstrap:AdminPassword=1234")]
    public async Task Start_wrong_setting_ends_with_a_line_that_names_it(string key, params string[] settings) =>
        await ExpectRefusalAsync(key, [.. ServerProcess.Defaults(directory.PathOf("data")), .. settings]);

    [Fact]
    public async Task Start_data_directory_that_cannot_be_made_ends_with_a_line_that_names_it()
    {
        // Below a file no directory can be made, by root neither.
        File.WriteAllText(directory.PathOf("file"), "");
        await ExpectRefusalAsync("Storage:DataDirectory", ServerProcess.Defaults(directory.PathOf(Path.Combine("file", "data"))));
    }

    [Fact]
    public async Task Start_database_that_is_no_database_ends_with_a_line_that_names_its_directory()
    {
        Directory.CreateDirectory(directory.PathOf("data"));
        File.WriteAllText(directory.PathOf(Path.Combine("data", "envdashboard.db")), new string('x', 5000));
        await ExpectRefusalAsync("Storage:DataDirectory", ServerProcess.Defaults(directory.PathOf("data")));
    }

    [Fact]
    public async Task Start_without_migrations_on_an_empty_directory_ends_with_a_line_that_names_the_setting() =>
        await ExpectRefusalAsync("Storage:MigrateOnStart", [.. ServerProcess.Defaults(directory.PathOf("data")), "Storage:MigrateOnStart=false"]);

    [Fact]
    public async Task Start_port_in_use_ends_with_a_line_that_names_the_setting()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var line = await ExpectRefusalAsync("Urls", [.. ServerProcess.Defaults(directory.PathOf("data")), string.Create(CultureInfo.InvariantCulture, $"Urls=http://127.0.0.1:{port}")]);
        Assert.Contains(port.ToString(CultureInfo.InvariantCulture), line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_second_process_on_a_data_directory_is_refused_and_the_first_goes_on()
    {
        await using var first = await ServerProcess.StartAsync(directory.PathOf("data"));
        await ExpectRefusalAsync("Storage:DataDirectory", ServerProcess.Defaults(directory.PathOf("data")));
        Assert.Equal(0, (await first.Api.GetAsync("/submissions")).Whole("total"));
        first.Kill();
        await using var again = await first.RestartAsync(); // the lock goes with the process
        Assert.Equal(0, (await again.Api.GetAsync("/submissions")).Whole("total"));
    }

    public void Dispose() => directory.Dispose();

    private static async Task<string> ExpectRefusalAsync(string key, IEnumerable<string> settings)
    {
        using var run = ProgramRun.Start(settings);
        var code = await run.EndAsync();
        Assert.NotEqual(0, code);
        var line = Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(key, line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("listens on", run.Output, StringComparison.Ordinal);
        return line;
    }
}
