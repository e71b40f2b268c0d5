using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using EnvDashboard.IntegrationTests.Hosting;

namespace EnvDashboard.IntegrationTests.Exports;

/// <summary>Files made in the background, as programs ask for and fetch them.</summary>
[Collection(SeededServer.Name)]
public sealed class DownloadApiTests(SeededServer seeded)
{
    [Fact]
    public async Task Post_export_is_made_and_is_byte_for_byte_the_direct_download()
    {
        var asked = await seeded.Api.PostAsync(
            "/exports", new { kind = "comparison.xlsx", parameters = new { scheme = "DEMO", from = "2025-05", to = "2025-06", units = new[] { "D01", "D02" } }, lang = "zh" }, HttpStatusCode.Accepted);
        var made = await MadeAsync(seeded.Api, asked.Whole("id"));
        Assert.Equal("ready", made.Text("state"));
        var file = await seeded.Api.BytesAsync($"/exports/{asked.Whole("id")}/file");
        Assert.Equal(made.Text("sha256"), Convert.ToHexStringLower(SHA256.HashData(file)));
        Assert.Equal(made.Whole("size"), file.Length);
        Assert.Equal(file, await seeded.Api.BytesAsync("/exports/comparison.xlsx?scheme=DEMO&from=2025-05&to=2025-06&units=D01,D02&lang=zh"));
        Assert.Contains((await seeded.Api.GetAsync("/exports")).Items(), e => e.Whole("id") == asked.Whole("id"));
    }

    [Fact]
    public async Task Post_export_of_an_unknown_kind_names_the_field()
    {
        var problem = await seeded.Api.PostAsync("/exports", new { kind = "comparison.exe" }, HttpStatusCode.BadRequest);
        Assert.Equal("kind", problem.Items("errors")[0].Text("field"));
        using var missing = await seeded.Api.SendAsync(HttpMethod.Get, "/api/v1/exports/999999/file");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Export_asked_for_before_a_restart_is_made_after_it()
    {
        using var directory = new TempDirectory();
        int id;
        await using (var idle = await ServerProcess.StartAsync(directory.PathOf("data"), "Jobs:Enabled=false"))
        {
            id = (await idle.Api.PostAsync("/exports", new { kind = "schemes.csv" }, HttpStatusCode.Accepted)).Whole("id");
            Assert.Equal("queued", (await idle.Api.GetAsync(Path(id))).Text("state"));
            idle.Kill();
        }
        await using var server = await ServerProcess.StartAsync(directory.PathOf("data"));
        Assert.Equal("ready", (await MadeAsync(server.Api, id)).Text("state"));
        Assert.StartsWith("\uFEFFcode,version", System.Text.Encoding.UTF8.GetString(await server.Api.BytesAsync(Path(id) + "/file")), StringComparison.Ordinal);
    }

    private static string Path(int id) => string.Create(CultureInfo.InvariantCulture, $"/exports/{id}");

    private static Task<JsonElement> MadeAsync(ApiClient api, int id) => Eventually.GetAsync<JsonElement>(
        async () => await api.GetAsync(Path(id)) is var seen && seen.Text("state") is "ready" or "failed" ? seen : null, () => $"export {id} to be made");
}
