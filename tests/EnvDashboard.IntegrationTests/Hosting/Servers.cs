using System.Globalization;

namespace EnvDashboard.IntegrationTests.Hosting;

/// <summary>A server that holds the seed data. Shared by tests that only read, so that it is loaded once.</summary>
public sealed class SeededServer : IAsyncLifetime
{
    public const string Name = "a seeded server";

    private readonly TempDirectory directory = new();

    public ServerProcess Server { get; private set; } = null!;

    public ApiClient Api => Server.Api;

    public async Task InitializeAsync() => Server = await ServerProcess.StartAsync(directory.PathOf("data"), "Seed:Enabled=true");

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        directory.Dispose();
    }
}

/// <summary>A server without seed data for tests that write; each takes codes of its own.</summary>
public sealed class EmptyServer : IAsyncLifetime
{
    public const string Name = "an empty server";

    private readonly TempDirectory directory = new();
    private int towns;

    public ServerProcess Server { get; private set; } = null!;

    public ApiClient Api => Server.Api;

    /// <summary>A prefix for codes that no other test uses.</summary>
    public string NewPrefix() => string.Create(CultureInfo.InvariantCulture, $"T{Interlocked.Increment(ref towns)}");

    public async Task InitializeAsync() => Server = await ServerProcess.StartAsync(directory.PathOf("data"));

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        directory.Dispose();
    }
}

[CollectionDefinition(SeededServer.Name)]
public sealed class SeededServerTests : ICollectionFixture<SeededServer>;

[CollectionDefinition(EmptyServer.Name)]
public sealed class EmptyServerTests : ICollectionFixture<EmptyServer>;
