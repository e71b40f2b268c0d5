using System.Security.Cryptography;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Application.Submissions.Feeding;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EnvDashboard.Application.Seed;

/// <summary>
/// Loads the seed workbooks on the very first start, through the same intake as any upload, and ranks them. Interrupted, it goes on
/// where it stopped: a workbook that is already in force is known by its hash.
/// </summary>
public sealed class LoadSeedData(
    IDbContextFactory<AppDb> factory,
    ReceiveSubmission receive,
    ReadSubmission read,
    FigureFeeds feeds,
    ComputeRankings rankings,
    SeedOptions options,
    ILogger<LoadSeedData> log)
{
    /// <summary>Whether the very first start is over.</summary>
    public async Task<bool> IsDoneAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await Counters.ReadAsync(db, CounterRow.Seeded, cancellationToken) > 0;
    }

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        if (await IsDoneAsync(cancellationToken)) return;
        if (options.Enabled && !await HasOtherDataAsync(cancellationToken))
        {
            foreach (var path in SeedFiles.Find(options)) await LoadAsync(path, cancellationToken);
            while (await feeds.StoreAsync(cancellationToken) is { Count: > 0 } fed)
            {
                foreach (var id in fed) await read.StageAndApplyAsync(id, new Silent(), cancellationToken);
            }
            await rankings.RunAsync(new(), new Silent(), cancellationToken);
        }
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        await Counters.RaiseAsync(db, CounterRow.Seeded, cancellationToken);
    }

    /// <summary>A database in which somebody has already worked is left alone.</summary>
    private async Task<bool> HasOtherDataAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Submissions.AnyAsync(s => s.ReceivedBy != Actor.System.Name, cancellationToken);
    }

    private async Task LoadAsync(string path, CancellationToken cancellationToken)
    {
        var id = await KnownAsync(path, cancellationToken) ?? await ReceiveAsync(path, cancellationToken);
        await read.StageAndApplyAsync(id, new Silent(), cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var row = await db.Submissions.AsNoTracking().SingleAsync(s => s.Id == id, cancellationToken);
        if (row.Status == SubmissionStatus.Failed) log.LogError("Seed workbook {File} was refused with {Errors} errors; see submission {Id}.", row.FileName, row.ErrorCount, id);
        else log.LogInformation("Seed workbook {File}: {Rows} rows, {Cells} cells.", row.FileName, row.RowCount, row.CellCount);
    }

    private async Task<int> ReceiveAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return await receive.StoreAsync(Actor.System, new ReceiveRequest(Path.GetFileName(path), null, null, null, Commit: true), file, cancellationToken);
    }

    private async Task<int?> KnownAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Submissions.Where(s => s.Sha256 == sha256 && s.ReceivedBy == Actor.System.Name).Select(s => (int?)s.Id).FirstOrDefaultAsync(cancellationToken);
    }

    private sealed class Silent : IJobProgress
    {
        public void Report(double fraction, string stage)
        {
            // Start-up has no page that could show it.
        }
    }
}
