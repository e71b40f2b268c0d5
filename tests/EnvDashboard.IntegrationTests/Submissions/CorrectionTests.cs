using System.Net;
using System.Text;
using System.Text.Json;
using EnvDashboard.IntegrationTests.Api;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;

namespace EnvDashboard.IntegrationTests.Submissions;

/// <summary>What was understood can be seen and put right; next month's workbook needs no correction.</summary>
[Collection(EmptyServer.Name)]
public sealed class CorrectionTests(EmptyServer empty)
{
    [Fact]
    public async Task Unknown_column_is_corrected_once_and_understood_the_next_month()
    {
        var town = await Towns.DefinedAsync(empty);
        var id = await StagedAsync(MonthlyTable.Of(town, "2024年1月"), 3);
        var table = await TableAsync(id);
        Assert.Equal(("汇总", "wide", "A", "2024-01"), (table.Text("sheet"), table.Text("layout"), table.Text("unitColumn"), table.Text("period")));
        Assert.Equal("unmatched", Column(table).Text("matched"));

        await CorrectAsync(id, table, town.B);
        var corrected = await empty.Api.SettledAsync(id, commit: false);
        Assert.Equal(("staged", 6), (corrected.Text("status"), corrected.GetProperty("counts").Whole("new")));
        var column = Column(await TableAsync(id));
        Assert.Equal(("profile", town.B), (column.Text("matched"), column.Text("indicator")));
        await empty.Api.PostAsync(ApiClient.Path(id, "/accept"));
        await empty.Api.SettledAsync(id);
        Assert.Equal([21.0, 22.0, 23.0], (await empty.Api.GetAsync($"/observations?indicator={town.B}&period=2024-01")).Items().Select(o => o.Number("value")));

        var next = await StagedAsync(MonthlyTable.Of(town, "2024年2月"), 6);
        Assert.True((await TableAsync(next)).GetProperty("profileUsed").GetBoolean());
        Assert.Contains((await empty.Api.GetAsync(ApiClient.Path(next, "/findings"))).Items(), f => f.Text("code") == "profile_used");
    }

    [Fact]
    public async Task Correction_can_be_taken_back_and_a_column_can_be_left_out()
    {
        var town = await Towns.DefinedAsync(empty);
        var id = await StagedAsync(MonthlyTable.Of(town, "2024年1月"), 3);
        var table = await TableAsync(id);
        await CorrectAsync(id, table, town.B);
        Assert.Equal(6, (await empty.Api.SettledAsync(id, commit: false)).GetProperty("counts").Whole("new"));
        await CorrectAsync(id, table, "ignore");
        Assert.Equal(3, (await empty.Api.SettledAsync(id, commit: false)).GetProperty("counts").Whole("new"));
        Assert.Equal("ignored", Column(await TableAsync(id)).Text("matched"));
        await CorrectAsync(id, table, null);
        Assert.Equal(1, (await empty.Api.SettledAsync(id, commit: false)).GetProperty("findings").Whole("warnings"));
        Assert.Equal("unmatched", Column(await TableAsync(id)).Text("matched"));
    }

    [Fact]
    public async Task Unknown_name_of_a_unit_fails_until_it_is_corrected()
    {
        var town = await Towns.DefinedAsync(empty);
        var failed = await empty.Api.SubmitAsync(MonthlyTable.Of(town, "2024年1月", firstUnit: "开发新区", unknown: town.B), commit: false);
        Assert.Equal("failed", failed.Text("status"));
        var id = failed.Whole("id");
        var table = await TableAsync(id);
        var unit = table.Items("units").Single();
        Assert.Equal(("开发新区", "unmatched"), (unit.Text("text"), unit.Text("matched")));
        await empty.Api.PostAsync(ApiClient.Path(id, "/corrections"), new
        {
            tables = new[] { new { fingerprint = table.Text("fingerprint"), units = new Dictionary<string, string> { [unit.Text("key")!] = town.Unit(1) } } },
        });
        var staged = await empty.Api.SettledAsync(id, commit: false);
        Assert.Equal(("staged", 6), (staged.Text("status"), staged.GetProperty("counts").Whole("new")));
    }

    [Fact]
    public async Task Period_said_in_a_correction_goes_before_the_title_for_this_workbook_only()
    {
        var town = await Towns.DefinedAsync(empty);
        var id = await StagedAsync(MonthlyTable.Of(town, "2024年3月", unknown: town.B), 6);
        await empty.Api.PostAsync(ApiClient.Path(id, "/corrections"), new { period = "2024-04" });
        var corrected = await empty.Api.SettledAsync(id, commit: false);
        Assert.Equal("2024-04", corrected.GetProperty("periods").EnumerateArray().Single().GetString());
        // A later correction of something else leaves it as it is.
        await CorrectAsync(id, await TableAsync(id), "ignore", town.B);
        Assert.Equal("2024-04", (await empty.Api.SettledAsync(id, commit: false)).GetProperty("periods").EnumerateArray().Single().GetString());
        var next = await empty.Api.SubmitAsync(MonthlyTable.Of(town, "2024年3月", unknown: town.B), commit: false);
        Assert.Equal("2024-03", next.GetProperty("periods").EnumerateArray().Single().GetString());
    }

    [Fact]
    public async Task Correction_with_an_unknown_code_is_400_and_names_the_field()
    {
        var town = await Towns.DefinedAsync(empty);
        var id = await StagedAsync(MonthlyTable.Of(town, "2024年1月"), 3);
        var table = await TableAsync(id);
        var problem = await ProblemTests.ExpectAsync(await PostAsync(id, Body(table, "NO_SUCH_CODE")), HttpStatusCode.BadRequest);
        var error = problem.Items("errors").Single();
        Assert.Equal("columns." + Column(table).Text("key"), error.Text("field"));
        Assert.Contains("NO_SUCH_CODE", error.Text("message"), StringComparison.Ordinal);
        Assert.Equal("staged", (await empty.Api.GetAsync(ApiClient.Path(id))).Text("status"));
        await ProblemTests.ExpectAsync(await PostAsync(id, new { period = "someday" }), HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Correction_of_an_accepted_submission_is_409()
    {
        var town = await Towns.DefinedAsync(empty);
        var id = await StagedAsync(MonthlyTable.Of(town, "2024年1月"), 3);
        var table = await TableAsync(id);
        await empty.Api.PostAsync(ApiClient.Path(id, "/accept"), new { reason = "该列本月不用" });
        await ProblemTests.ExpectAsync(await PostAsync(id, Body(table, town.B)), HttpStatusCode.Conflict);
        await ProblemTests.ExpectAsync(await PostAsync(987_654, Body(table, town.B)), HttpStatusCode.NotFound);
    }

    private static JsonElement Column(JsonElement table, string header = MonthlyTable.Unknown) => table.Items("columns").Single(c => c.Text("header") == header);

    private static object Body(JsonElement table, string? code, string header = MonthlyTable.Unknown) => new
    {
        tables = new[] { new { fingerprint = table.Text("fingerprint"), columns = new Dictionary<string, string?> { [Column(table, header).Text("key")!] = code } } },
    };

    private async Task<int> StagedAsync(byte[] file, int news)
    {
        var staged = await empty.Api.SubmitAsync(file, commit: false);
        Assert.Equal(("staged", news), (staged.Text("status"), staged.GetProperty("counts").Whole("new")));
        return staged.Whole("id");
    }

    private async Task<JsonElement> TableAsync(int id) => (await empty.Api.GetAsync(ApiClient.Path(id, "/recognition"))).Items("tables").Single();

    private Task<JsonElement> CorrectAsync(int id, JsonElement table, string? code, string header = MonthlyTable.Unknown) => empty.Api.PostAsync(ApiClient.Path(id, "/corrections"), Body(table, code, header));

    private Task<HttpResponseMessage> PostAsync(int id, object body) =>
        empty.Api.SendAsync(HttpMethod.Post, "/api/v1" + ApiClient.Path(id, "/corrections"), new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"));
}
