using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using EnvDashboard.IntegrationTests.Hosting;

namespace EnvDashboard.IntegrationTests.Api;

/// <summary>Every refusal is <c>application/problem+json</c> with title, status, detail and errors[].</summary>
[Collection(EmptyServer.Name)]
public sealed class ProblemTests(EmptyServer empty)
{
    [Theory]
    [InlineData(null)]
    [InlineData("no-such-key-0123456789")]
    public async Task Get_without_a_known_key_is_401(string? key)
    {
        using var stranger = new ApiClient(empty.Server.Address, key);
        foreach (var path in new[] { "/units", "/submissions", "/rankings", "/jobs", "/observations", "/exports/comparison.xlsx" })
        {
            await ExpectAsync(await stranger.SendAsync(HttpMethod.Get, "/api/v1" + path), HttpStatusCode.Unauthorized);
        }
        using var form = ApiClient.Form([1], true, "a.xlsx");
        await ExpectAsync(await stranger.SendAsync(HttpMethod.Post, "/api/v1/submissions", form), HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("/nothing/here")]
    [InlineData("/submissions/987654")]
    [InlineData("/submissions/987654/findings")]
    [InlineData("/submissions/987654/changes")]
    [InlineData("/submissions/987654/original")]
    [InlineData("/submissions/seventeen")]
    [InlineData("/jobs/987654")]
    [InlineData("/rankings/987654/units/X")]
    [InlineData("/rankings?group=NOPE")]
    [InlineData("/rankings?scheme=NOPE")]
    [InlineData("/rankings?period=2019-01")]
    [InlineData("/observations?unit=NOPE")]
    [InlineData("/observations?indicator=NOPE")]
    public async Task Get_unknown_is_404(string path) => await ExpectAsync(await GetAsync(path), HttpStatusCode.NotFound);

    [Theory]
    [InlineData("/units?page=0", "page")]
    [InlineData("/units?page=two", "page")]
    [InlineData("/units?pageSize=0", "pageSize")]
    [InlineData("/units?pageSize=10001", "pageSize")]
    [InlineData("/submissions?page=-1", "page")]
    [InlineData("/jobs?page=2147483647&pageSize=10000", "page")]
    [InlineData("/observations?period=someday", "period")]
    [InlineData("/observations?from=2024-13", "from")]
    [InlineData("/rankings?period=2024Q5", "period")]
    public async Task Get_bad_parameter_is_400_and_names_it(string path, string field) =>
        Assert.Equal([field], Fields(await ExpectAsync(await GetAsync(path), HttpStatusCode.BadRequest)));

    [Theory]
    [InlineData("kind", "tables")]
    [InlineData("mode", "append")]
    [InlineData("period", "soon")]
    [InlineData("commit", "perhaps")]
    public async Task Post_bad_field_is_400_and_names_it(string field, string value)
    {
        using var form = ApiClient.Form([1, 2, 3], false, "a.xlsx", (field, value));
        var problem = await ExpectAsync(await empty.Api.SendAsync(HttpMethod.Post, "/api/v1/submissions", form), HttpStatusCode.BadRequest);
        Assert.Equal([field], Fields(problem));
    }

    [Fact]
    public async Task Post_without_a_file_is_400()
    {
        using var form = new MultipartFormDataContent { { new StringContent("true"), "commit" } };
        Assert.Equal(["file"], Fields(await ExpectAsync(await empty.Api.SendAsync(HttpMethod.Post, "/api/v1/submissions", form), HttpStatusCode.BadRequest)));
        using var json = new StringContent("{}", Encoding.UTF8, "application/json");
        Assert.Equal(["file"], Fields(await ExpectAsync(await empty.Api.SendAsync(HttpMethod.Post, "/api/v1/submissions", json), HttpStatusCode.BadRequest)));
    }

    [Fact]
    public async Task Post_recompute_with_broken_json_is_400()
    {
        using var content = new StringContent("{\"period\":", MediaTypeHeaderValue.Parse("application/json"));
        await ExpectAsync(await empty.Api.SendAsync(HttpMethod.Post, "/api/v1/rankings/recompute", content), HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Delete_a_submission_is_405_and_names_what_is_allowed()
    {
        using var response = await empty.Api.SendAsync(HttpMethod.Delete, "/api/v1/submissions/1");
        Assert.Equal(["GET"], response.Content.Headers.Allow);
        await ExpectAsync(response, HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Post_to_an_address_that_is_not_there_is_404() =>
        await ExpectAsync(await empty.Api.SendAsync(HttpMethod.Post, "/api/v1/submissions/1/publish"), HttpStatusCode.NotFound);

    /// <summary>Checks the shape of a refusal and returns it.</summary>
    internal static async Task<JsonElement> ExpectAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            Assert.True(status == response.StatusCode, $"{response.RequestMessage!.RequestUri} answered {(int)response.StatusCode}: {text}");
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            using var document = JsonDocument.Parse(text);
            var problem = document.RootElement.Clone();
            Assert.Equal((int)status, problem.Whole("status"));
            Assert.False(string.IsNullOrWhiteSpace(problem.Text("title")));
            Assert.False(string.IsNullOrWhiteSpace(problem.Text("detail")));
            Assert.All(problem.Items("errors"), e => Assert.False(string.IsNullOrWhiteSpace(e.Text("message"))));
            return problem;
        }
    }

    private static string[] Fields(JsonElement problem) => [.. problem.Items("errors").Select(e => e.Text("field")!)];

    private Task<HttpResponseMessage> GetAsync(string path) => empty.Api.SendAsync(HttpMethod.Get, "/api/v1" + path);
}
