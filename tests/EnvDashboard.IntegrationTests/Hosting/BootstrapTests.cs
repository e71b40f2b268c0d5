using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace EnvDashboard.IntegrationTests.Hosting;

public sealed partial class BootstrapTests : IDisposable
{
    private readonly TempDirectory directory = new();

    private string Data => directory.PathOf("data");

    [Fact]
    public async Task First_start_without_settings_prints_a_random_password_once()
    {
        await using var first = await ServerProcess.StartAsync(Data);
        var password = PrintedPassword().Match(first.Output).Groups[1].Value;
        Assert.Matches("^[A-Za-z0-9]{16}$", password);
        Assert.Single(PrintedPassword().Matches(first.Output));
        Assert.Equal(0, await first.TerminateAsync());
        Assert.DoesNotContain(password, EverythingStored(), StringComparison.Ordinal);

        await using var second = await first.RestartAsync();
        Assert.Contains("Sign in as admin", second.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(PrintedPassword(), second.Output);
        Assert.DoesNotContain(password, second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task First_start_two_directories_get_different_passwords()
    {
        await using var one = await ServerProcess.StartAsync(directory.PathOf("one"));
        await using var two = await ServerProcess.StartAsync(directory.PathOf("two"));
        Assert.NotEqual(PrintedPassword().Match(one.Output).Value, PrintedPassword().Match(two.Output).Value);
    }

    [Fact]
    public async Task Start_with_settings_makes_the_administrator_and_the_key_and_stores_neither_in_clear()
    {
        const string password = "Zwölf-Monde-über-dem-Liao";
        await using var server = await ServerProcess.StartAsync(Data, "Bootstrap:AdminUser=王主任", "Bootstrap:AdminPassword=" + password);
        Assert.DoesNotContain(password, server.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await server.Api.GetAsync("/submissions")).Whole("total"));
        await server.TerminateAsync();
        var stored = EverythingStored();
        Assert.Contains("王主任", stored, StringComparison.Ordinal);
        Assert.DoesNotContain(password, stored, StringComparison.Ordinal);
        Assert.DoesNotContain(ServerProcess.Key, stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_with_a_new_key_keeps_the_old_one_and_a_password_already_set()
    {
        await using var first = await ServerProcess.StartAsync(Data, "Bootstrap:AdminPassword=the-first-password");
        await first.TerminateAsync();
        await using var second = await ServerProcess.StartAsync(Data, "Bootstrap:AdminPassword=another-password", "Bootstrap:ApiKey=another-key-0123456789");
        Assert.Contains("with the password set for it", second.Output, StringComparison.Ordinal);
        using var other = new ApiClient(second.Address, "another-key-0123456789");
        foreach (var api in new[] { second.Api, other }) Assert.Equal(0, (await api.GetAsync("/submissions")).Whole("total"));
    }

    [Fact]
    public async Task Key_of_a_role_may_do_what_the_role_may_and_a_revoked_one_nothing()
    {
        await using var server = await ServerProcess.StartAsync(Data);
        await AddKeyAsync(server, "leader-key-0123456789", "Leader");
        await AddKeyAsync(server, "staff-key-01234567890", "Staff");
        using var leader = new ApiClient(server.Address, "leader-key-0123456789");
        using var staff = new ApiClient(server.Address, "staff-key-01234567890");
        await ExpectAsync(leader, "/units", HttpStatusCode.OK);
        await ExpectAsync(leader, "/submissions", HttpStatusCode.Forbidden);
        await ExpectAsync(staff, "/submissions", HttpStatusCode.OK);
        await ExpectAsync(staff, "/jobs", HttpStatusCode.Forbidden);
        using var form = ApiClient.Form([1, 2, 3], true, "a.xlsx");
        await Api.ProblemTests.ExpectAsync(await staff.SendAsync(HttpMethod.Post, "/api/v1/submissions", form), HttpStatusCode.Forbidden);
        await Api.ProblemTests.ExpectAsync(await staff.SendAsync(HttpMethod.Post, "/api/v1/rankings/recompute"), HttpStatusCode.Forbidden);
        await ExecuteAsync(server, "UPDATE ApiKeys SET RevokedAt = '2024-01-01 00:00:00' WHERE Role = 'Staff'");
        await ExpectAsync(staff, "/units", HttpStatusCode.Unauthorized);
    }

    public void Dispose() => directory.Dispose();

    private static async Task ExpectAsync(ApiClient api, string path, HttpStatusCode status)
    {
        using var response = await api.SendAsync(HttpMethod.Get, "/api/v1" + path);
        Assert.Equal(status, response.StatusCode);
        if (status != HttpStatusCode.OK) await Api.ProblemTests.ExpectAsync(response, status);
    }

    private static Task AddKeyAsync(ServerProcess server, string key, string role)
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        return ExecuteAsync(server, $"INSERT INTO ApiKeys (Name, Hash, Role, CreatedBy, CreatedAt) VALUES ('{role}', '{hash}', '{role}', 'test', '2024-01-01 00:00:00')");
    }

    private static async Task ExecuteAsync(ServerProcess server, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={server.DatabaseFile};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    /// <summary>All bytes of all files of the data directory, as text.</summary>
    private string EverythingStored() =>
        string.Concat(Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories).Select(f => Encoding.UTF8.GetString(File.ReadAllBytes(f))));

    [GeneratedRegex("with the password (\\S+) \\(shown this once")]
    private static partial Regex PrintedPassword();
}
