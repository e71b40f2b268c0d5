using System.Net;
using System.Text;
using System.Text.Json;
using EnvDashboard.IntegrationTests.Hosting;

namespace EnvDashboard.IntegrationTests.Exports;

/// <summary>Every table of every page as CSV and JSON, held against what the REST API says.</summary>
[Collection(SeededServer.Name)]
public sealed class TableDownloadTests(SeededServer seeded)
{
    /// <summary>Table, filters of its page, the API's list of the same, and a property by which rows are told.</summary>
    public static TheoryData<string, string, string, string, string> Lists => new()
    {
        { "submissions", "", "/submissions", "id", "id" },
        { "findings", "?submission=2", "/submissions/2/findings", "code", "code" },
        { "changes", "?submission=2", "/submissions/2/changes", "unit", "unit" },
        { "points", "?period=2024-01", "/points?period=2024-01", "reason", "reason" },
        { "repetitions", "", "/points/repetitions", "reason", "reason" },
        { "schemes", "", "/schemes", "version", "version" },
        { "contradictions", "", "/contradictions", "source", "source" },
        { "figures", "?conflict=yes&domain=approvals", "/figures?conflict=yes&domain=approvals", "line", "line" },
        { "supervision", "", "/supervision", "id", "id" },
        { "interviews", "", "/supervision/interviews", "period", "period" },
        { "rectification-ratios", "?by=category", "/rectification/ratios?by=category", "total", "total" },
        { "complaint-appeals", "?from=2025-03&to=2025-05", "/complaints/appeals?from=2025-03&to=2025-05", "received", "received" },
        { "zero-reports", "?group=DEMO_D", "/rectification/zero-reports?group=DEMO_D", "months", "months" },
    };

    [Theory, MemberData(nameof(Lists))]
    public async Task Table_has_the_rows_of_its_list_in_both_formats(string table, string filters, string list, string column, string property)
    {
        var expected = (await seeded.Api.GetAsync(list + (list.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "pageSize=10000")).Items().Select(i => i.GetProperty(property).ToString()).ToList();
        using var json = JsonDocument.Parse(await seeded.Api.BytesAsync($"/exports/{table}.json{filters}"));
        Assert.Equal(expected, json.RootElement.EnumerateArray().Select(r => r.GetProperty(column).ToString()));
        var csv = await CsvAsync($"/exports/{table}.csv{filters}");
        Assert.Contains(column, csv[0]);
        Assert.Equal(expected.Count, csv.Count - 1);
        Assert.All(csv, line => Assert.Equal(csv[0].Count, line.Count));
    }

    [Fact]
    public async Task Method_health_pairs_and_versions_are_those_of_the_run()
    {
        var run = (await seeded.Api.GetAsync("/rankings?scheme=DEMO&period=2025-06")).Whole("runId");
        var health = await seeded.Api.GetAsync($"/rankings/{run}/health");
        using var leaves = JsonDocument.Parse(await seeded.Api.BytesAsync($"/exports/method-health.json?run={run}"));
        Assert.Equal(health.Items("leaves").Select(l => l.NumberOrNaN("correlation")), leaves.RootElement.EnumerateArray().Select(l => l.NumberOrNaN("correlation")));
        Assert.Equal(health.Items("pairs").Length + 1, (await CsvAsync($"/exports/method-pairs.csv?run={run}")).Count);
        var versions = await seeded.Api.GetAsync($"/rankings/{run}/versions/2");
        Assert.Equal(versions.Items("rows").Length + 1, (await CsvAsync($"/exports/scheme-versions.csv?run={run}&version=2")).Count);
        Assert.Equal(versions.Items("nodes").Length + 1, (await CsvAsync($"/exports/scheme-version-nodes.csv?run={run}&version=2")).Count);
        var tree = (await seeded.Api.GetAsync("/schemes")).Items().Single(s => s.Text("code") == "DEMO" && s.Text("version") == "1").Items("nodes");
        Assert.Equal(tree.Length + 1, (await CsvAsync("/exports/scheme-nodes.csv?scheme=DEMO&version=1")).Count);
    }

    [Fact]
    public async Task Calendar_and_report_cards_are_those_of_their_pages()
    {
        var year = await seeded.Api.GetAsync("/calendar?year=2025");
        Assert.Equal(year.Items("days").Count(d => d.Text("kind") is not null) + 1, (await CsvAsync("/exports/calendar.csv?year=2025")).Count);
        Assert.Equal("2025-01-24", (await seeded.Api.GetAsync("/calendar/workdays?from=2025-01-22&days=2")).Text("until"));
        var cards = await seeded.Api.GetAsync("/rectification/cards?group=DEMO_D&period=2025-12");
        Assert.Equal((6 * cards.Items("units").Length) + 1, (await CsvAsync("/exports/report-cards.csv?group=DEMO_D&period=2025-12")).Count);
    }

    [Fact]
    public async Task Tables_of_the_office_have_no_secrets()
    {
        var keys = await CsvAsync("/exports/keys.csv");
        Assert.Equal(["id", "name", "role", "createdBy", "createdAt", "revokedAt"], keys[0]);
        Assert.Equal(["name", "displayName", "role", "lockedOut"], (await CsvAsync("/exports/accounts.csv"))[0]);
        Assert.Equal((await seeded.Api.GetAsync("/jobs?pageSize=10000")).Items().Length, (await CsvAsync("/exports/jobs.csv")).Count - 1);
        Assert.Contains("sha256", (await CsvAsync("/exports/downloads.csv"))[0]);
    }

    [Fact]
    public async Task Missing_filter_is_named()
    {
        using var answer = await seeded.Api.SendAsync(HttpMethod.Get, "/api/v1/exports/findings.csv");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("\"submission\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<List<List<string>>> CsvAsync(string path)
    {
        var text = Encoding.UTF8.GetString(await seeded.Api.BytesAsync(path)).TrimStart('\uFEFF');
        return MadeByKind.Records(text);
    }
}
