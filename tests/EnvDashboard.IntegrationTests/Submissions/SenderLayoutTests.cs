using EnvDashboard.Application.Access;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Application.Submissions.Recognition;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;

namespace EnvDashboard.IntegrationTests.Submissions;

/// <summary>A correction belongs to whoever sends that layout.</summary>
public sealed class SenderLayoutTests
{
    [Fact]
    public async Task Correction_for_one_sender_does_not_touch_another_ones_workbook()
    {
        await using var system = await InProcess.StartAsync();
        var town = new TestTown("S");
        await system.SubmitAsync(town.Definition());
        var east = await ReadAsync(system, town, "东区", "2024年1月");
        var table = (await system.Get<GetRecognition>().ExecuteAsync(Actor.System, east, CancellationToken.None)).Tables.Single();
        var column = table.Columns.Single(c => c.Matched == "unmatched");
        // Somebody else corrects it: it is kept for the one who sent it.
        await system.Get<CorrectReading>().ExecuteAsync(Actor.System, east, [new(table.Fingerprint, new Dictionary<string, string?> { [column.Key] = town.B }, new Dictionary<string, string?>())], null, CancellationToken.None);
        await system.Get<ReadSubmission>().StageAndApplyAsync(east, new SilentProgress(), CancellationToken.None);
        Assert.Equal(6, (await ViewAsync(system, east)).Counts.New);

        Assert.Equal(6, (await ViewAsync(system, await ReadAsync(system, town, "东区", "2024年2月"))).Counts.New);
        var west = await ViewAsync(system, await ReadAsync(system, town, "西区", "2024年2月"));
        Assert.Equal((SubmissionStatus.Staged, 3, 1), (west.Status, west.Counts.New, west.Findings.Warnings));
    }

    private static async Task<int> ReadAsync(InProcess system, TestTown town, string sender, string month)
    {
        using var content = new MemoryStream(MonthlyTable.Of(town, month));
        var actor = new Actor(sender, new HashSet<Permission> { Permission.Submit, Permission.ViewSubmissions });
        var id = await system.Get<ReceiveSubmission>().StoreAsync(actor, new("月报.xlsx", null, null, null, Commit: false), content, CancellationToken.None);
        await system.Get<ReadSubmission>().StageAndApplyAsync(id, new SilentProgress(), CancellationToken.None);
        return id;
    }

    private static Task<SubmissionView> ViewAsync(InProcess system, int id) => system.Get<GetSubmission>().ExecuteAsync(Actor.System, id, CancellationToken.None);
}
