using System.Net;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;

namespace EnvDashboard.IntegrationTests.Api;

/// <summary>A server that takes small files only.</summary>
public sealed class UploadLimitTests : IAsyncLifetime
{
    private const int MaxBytes = 40_000;

    private readonly TempDirectory directory = new();
    private ServerProcess server = null!;

    [Theory]
    [InlineData(MaxBytes + 1)]
    [InlineData(MaxBytes + 3_000_000)]
    public async Task Post_file_above_the_limit_is_413_and_leaves_nothing(int size)
    {
        using var form = ApiClient.Form(new byte[size], true, "large.xlsx");
        var problem = await ProblemTests.ExpectAsync(await server.Api.SendAsync(HttpMethod.Post, "/api/v1/submissions", form), HttpStatusCode.RequestEntityTooLarge);
        Assert.Contains("limit", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(0, (await server.Api.GetAsync("/submissions")).Whole("total"));
        var originals = directory.PathOf(Path.Combine("data", "originals"));
        Assert.Empty(Directory.Exists(originals) ? Directory.GetFiles(originals) : []);
    }

    [Fact]
    public async Task Post_file_within_the_limit_is_taken()
    {
        var workbook = new TestTown("L").Definition();
        Assert.InRange(workbook.Length, 1, MaxBytes);
        Assert.Equal("ranked", (await server.Api.SubmitAsync(workbook)).Text("status"));
    }

    public async Task InitializeAsync() =>
        server = await ServerProcess.StartAsync(directory.PathOf("data"), FormattableString.Invariant($"Upload:MaxBytes={MaxBytes}"));

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        directory.Dispose();
    }
}
