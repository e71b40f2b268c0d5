using EnvDashboard.IntegrationTests.Workbooks;

namespace EnvDashboard.IntegrationTests.Hosting;

/// <summary>A server to which the real figures were uploaded like any other workbook; its tests change them.</summary>
public sealed class RealServer : IAsyncLifetime
{
    public const string Name = "a server with real figures";

    private readonly TempDirectory directory = new();

    public ServerProcess Server { get; private set; } = null!;

    public ApiClient Api => Server.Api;

    /// <summary>The server's own file, looked at from outside.</summary>
    internal DatabaseFile Database => new(Server.DatabaseFile);

    public async Task InitializeAsync()
    {
        Server = await ServerProcess.StartAsync(directory.PathOf("data"));
        foreach (var file in new[] { "01-definition.xlsx", "02-disclosure-2024.xlsx" })
        {
            var submission = await Api.SubmitAsync(SeedFiles.Read("real", file), name: file);
            Assert.Equal("ranked", submission.Text("status"));
        }
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        directory.Dispose();
    }
}

[CollectionDefinition(RealServer.Name)]
public sealed class RealServerTests : ICollectionFixture<RealServer>;
