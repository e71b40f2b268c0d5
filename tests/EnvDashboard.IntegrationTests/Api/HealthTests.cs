using System.Net;
using EnvDashboard.IntegrationTests.Hosting;

namespace EnvDashboard.IntegrationTests.Api;

[Collection(SeededServer.Name)]
public sealed class HealthTests(SeededServer seeded)
{
    [Theory]
    [InlineData("/healthz/live")]
    [InlineData("/healthz/ready")]
    public async Task Get_health_without_a_key_is_ok(string path)
    {
        using var stranger = new ApiClient(seeded.Server.Address, null);
        using var response = await stranger.SendAsync(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Get_metrics_names_submissions_and_jobs()
    {
        using var response = await seeded.Api.SendAsync(HttpMethod.Get, "/metrics");
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("envdashboard_submissions{status=\"Ranked\"} ", text, StringComparison.Ordinal);
        Assert.Contains("envdashboard_rankings_due 0\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_metrics_without_a_key_is_refused()
    {
        using var stranger = new ApiClient(seeded.Server.Address, null);
        using var response = await stranger.SendAsync(HttpMethod.Get, "/metrics");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Get_openapi_describes_the_submissions()
    {
        using var stranger = new ApiClient(seeded.Server.Address, null);
        using var response = await stranger.SendAsync(HttpMethod.Get, "/openapi/v1.json");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var document = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var paths = document.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        string[] promised =
        [
            "/api/v1/submissions", "/api/v1/submissions/{id}", "/api/v1/submissions/{id}/findings", "/api/v1/submissions/{id}/changes", "/api/v1/submissions/{id}/accept",
            "/api/v1/submissions/{id}/reject", "/api/v1/submissions/{id}/rollback", "/api/v1/units", "/api/v1/groups", "/api/v1/categories", "/api/v1/indicators", "/api/v1/periods",
            "/api/v1/schemes", "/api/v1/observations", "/api/v1/rankings", "/api/v1/rankings/{runId}/units/{code}", "/api/v1/rankings/recompute", "/api/v1/jobs", "/api/v1/jobs/{id}",
            "/api/v1/exports/comparison.xlsx",
        ];
        Assert.Empty(promised.Except(paths));
    }
}
