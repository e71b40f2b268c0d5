using System.Diagnostics;
using EnvDashboard.IntegrationTests.Hosting;

namespace EnvDashboard.IntegrationTests.Faults;

/// <summary>The upload as it goes when nobody disturbs it: how long it takes and what it leaves. Also prepares the directories to be disturbed.</summary>
public sealed class CleanRun : IAsyncLifetime
{
    public const string Name = "a large upload";

    private readonly TempDirectory directory = new();

    internal LargeUpload Upload { get; } = LargeUpload.FromEnvironment();

    internal byte[] Data { get; private set; } = [];

    /// <summary>From the POST to "ranked", on a program just started.</summary>
    internal TimeSpan Duration { get; private set; }

    internal (long Count, double Sum) Checksum { get; private set; }

    /// <summary>Hash of all ranks and scores.</summary>
    internal string Outcome { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Data = Upload.Data();
        await using (var server = await ServerProcess.StartAsync(directory.PathOf("prepared")))
        {
            Assert.Equal("ranked", (await server.Api.SubmitAsync(Upload.Definition())).Text("status"));
            Assert.Equal(0, await server.TerminateAsync());
        }
        // The quicker of two: a pause of the machine would move all moments behind the end.
        Duration = new[] { await MeasureAsync(), await MeasureAsync() }.Min();
    }

    public Task DisposeAsync()
    {
        directory.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>A data directory with the definitions and nothing else.</summary>
    internal TempDirectory Prepared()
    {
        var copy = new TempDirectory();
        copy.CopyFrom(directory.PathOf("prepared"));
        return copy;
    }

    private async Task<TimeSpan> MeasureAsync()
    {
        using var copy = Prepared();
        await using var clean = await ServerProcess.StartAsync(copy.Root);
        var watch = Stopwatch.StartNew();
        Assert.Equal("ranked", (await clean.Api.SubmitAsync(Data)).Text("status"));
        var duration = watch.Elapsed;
        var database = new DatabaseFile(clean.DatabaseFile);
        Checksum = database.Checksum();
        Outcome = database.Text("SELECT OutcomeHash FROM RankingRuns")!;
        Assert.Equal(Upload.Values, Checksum.Count);
        return duration;
    }
}

[CollectionDefinition(CleanRun.Name)]
public sealed class LargeUploadTests : ICollectionFixture<CleanRun>;
