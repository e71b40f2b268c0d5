using System.Globalization;
using EnvDashboard.IntegrationTests.Hosting;

namespace EnvDashboard.IntegrationTests.Faults;

/// <summary>What a data directory holds of one large upload, before and after a new start.</summary>
internal sealed class Disturbed(CleanRun clean, DatabaseFile database)
{
    // Shorter than the minute in which a running server looks for lost work anyway: the start itself has to take it up.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(50);

    /// <summary>State of the upload; null = it is not there.</summary>
    public string? Status => database.Text("SELECT Status FROM Submissions WHERE Id > 1");

    public long Observations => database.Scalar("SELECT COUNT(*) FROM Observations");

    /// <summary>Everything or nothing, and the state says which.</summary>
    public void CheckNotHalfApplied()
    {
        database.CheckIntegrity();
        Assert.True(Observations == (Status is "Accepted" or "Ranked" ? clean.Upload.Values : 0), string.Create(CultureInfo.InvariantCulture, $"{Observations} observations while {Status ?? "absent"}."));
        Assert.Equal(Status == "Ranked" ? 1 : 0, database.Scalar("SELECT COUNT(*) FROM SubmissionTargets WHERE RunId IS NOT NULL"));
    }

    /// <summary>Waits for the new start to finish by itself; the outcome has to be that of a run nobody disturbed.</summary>
    /// <param name="promised">The upload had been answered 202, so it may not be lost.</param>
    public async Task CheckFinishesAsync(ServerProcess server, bool promised)
    {
        var there = await Eventually.GetAsync<bool>(
            async () =>
            {
                var list = (await server.Api.GetAsync("/submissions")).Items();
                return list.Length == 1 ? false : list[0].Text("status") == "ranked" ? true : null;
            },
            () => $"the upload to be ranked; it is {Status}. {server.Output}",
            Patience);
        Assert.True(there || !promised, "An upload that was answered 202 is lost.");
        CheckNotHalfApplied();
        if (!there) return;
        Assert.Equal(clean.Checksum, database.Checksum());
        Assert.Equal(1, database.Scalar("SELECT COUNT(*) FROM RankingRuns"));
        Assert.Equal(clean.Outcome, database.Text("SELECT OutcomeHash FROM RankingRuns"));
        Assert.Equal(0, database.Scalar("SELECT COUNT(*) FROM ObservationHistory"));
        Assert.Equal(0, database.Scalar("SELECT COUNT(*) FROM RankingTargets WHERE Computed <> Requested"));
        await Eventually.UntilAsync(() => Task.FromResult(database.Scalar("SELECT COUNT(*) FROM Jobs WHERE State <> 'Succeeded'") == 0), () => "all jobs to have succeeded", Patience);
        var ranking = await server.Api.GetAsync(LargeUpload.Ranking);
        Assert.Equal((clean.Upload.Units, clean.Upload.Units), (ranking.Whole("rankedCount"), ranking.Items("rows").Length));
    }
}
