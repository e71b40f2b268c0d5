using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace EnvDashboard.IntegrationTests.Hosting;

/// <summary>Speaks to the REST API as any program would.</summary>
public sealed class ApiClient : IDisposable
{
    private readonly HttpClient http;

    /// <param name="key">Null = no key is sent.</param>
    public ApiClient(Uri address, string? key)
    {
        http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(3) };
        if (key is not null) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        http.DefaultRequestHeaders.Add("Cookie", ".AspNetCore.Culture=" + Uri.EscapeDataString("c=en|uic=en"));
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        return http.SendAsync(new HttpRequestMessage(method, path) { Content = content });
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        using var response = await SendAsync(HttpMethod.Get, "/api/v1" + path);
        return await ReadAsync(response, HttpStatusCode.OK);
    }

    public async Task<byte[]> BytesAsync(string path)
    {
        using var response = await SendAsync(HttpMethod.Get, "/api/v1" + path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync();
    }

    public async Task<JsonElement> PostAsync(string path, object? body = null, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var content = body is null ? null : new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var response = await SendAsync(HttpMethod.Post, "/api/v1" + path, content);
        return await ReadAsync(response, expected);
    }

    /// <returns>The id of the submission.</returns>
    public async Task<int> UploadAsync(byte[] file, bool commit = true, string name = "upload.xlsx", params (string Name, string Value)[] fields)
    {
        using var form = Form(file, commit, name, fields);
        using var response = await SendAsync(HttpMethod.Post, "/api/v1/submissions", form);
        var answer = await ReadAsync(response, HttpStatusCode.Accepted);
        var id = answer.GetProperty("id").GetInt32();
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"/api/v1/submissions/{id}"), response.Headers.Location?.OriginalString);
        return id;
    }

    /// <summary>Uploads and waits until nothing more happens of itself.</summary>
    public async Task<JsonElement> SubmitAsync(byte[] file, bool commit = true, string name = "upload.xlsx", params (string Name, string Value)[] fields)
    {
        return await SettledAsync(await UploadAsync(file, commit, name, fields), commit);
    }

    /// <summary>Waits for a submission to be staged or, when it is in force, ranked.</summary>
    public Task<JsonElement> SettledAsync(int id, bool commit = true)
    {
        var last = default(JsonElement);
        return Eventually.GetAsync<JsonElement>(
            async () =>
            {
                last = await GetAsync(Path(id));
                return last.Text("status") is "failed" or "ranked" or "rejected" or "rolledBack" || (!commit && last.Text("status") == "staged") ? last : null;
            },
            () => $"submission {id} to settle; last seen {last}");
    }

    public async Task<JsonElement> JobAsync(long id)
    {
        var last = default(JsonElement);
        return await Eventually.GetAsync<JsonElement>(
            async () =>
            {
                last = await GetAsync(string.Create(CultureInfo.InvariantCulture, $"/jobs/{id}"));
                return last.Text("state") is "succeeded" or "failed" ? last : null;
            },
            () => $"job {id} to end; last seen {last}");
    }

    public static string Path(int id, string below = "") => string.Create(CultureInfo.InvariantCulture, $"/submissions/{id}{below}");

    public void Dispose() => http.Dispose();

    internal static MultipartFormDataContent Form(byte[] file, bool commit, string name, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", name } };
        if (commit) form.Add(new StringContent("true"), "commit");
        foreach (var (field, value) in fields) form.Add(new StringContent(value), field);
        return form;
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{(int)response.StatusCode} instead of {(int)expected}: {text}");
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
