using System.Net;
using EnvDashboard.IntegrationTests.Hosting;

namespace EnvDashboard.IntegrationTests.Api;

/// <summary>Sentences are Chinese unless English was chosen, those of errors too.</summary>
[Collection(EmptyServer.Name)]
public sealed class LanguageTests(EmptyServer empty)
{
    [Theory]
    [InlineData("/api/v1/submissions/987654", "没有编号为 987654 的报送。", "There is no submission 987654.")]
    [InlineData("/api/v1/nothing", "没有这个地址。", "There is no such address.")]
    public async Task Get_error_speaks_the_language_chosen(string path, string chinese, string english)
    {
        Assert.Equal(english, (await ProblemTests.ExpectAsync(await empty.Api.SendAsync(HttpMethod.Get, path), HttpStatusCode.NotFound)).Text("detail"));
        using var plain = new HttpClient { BaseAddress = empty.Server.Address };
        plain.DefaultRequestHeaders.Authorization = new("Bearer", ServerProcess.Key);
        Assert.Equal(chinese, (await ProblemTests.ExpectAsync(await plain.GetAsync(path), HttpStatusCode.NotFound)).Text("detail"));
    }
}
