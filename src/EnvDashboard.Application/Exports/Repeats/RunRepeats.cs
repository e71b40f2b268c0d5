using EnvDashboard.Application.Access;
using EnvDashboard.Application.Exports.Downloads;
using EnvDashboard.Application.Exports.Kinds;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Repeats;

/// <summary>
/// Looks whether groups with repetitions have new periods, and asks for the files of each. Moving a repetition on and writing the file down
/// happen in one transaction: no period is made twice, none is forgotten.
/// </summary>
public sealed class RunRepeats(IDbContextFactory<AppDb> factory, ListRankings rankings, FindActor find, IJobQueue jobs, TimeProvider time)
{
    /// <returns>How many files were asked for.</returns>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var all = await (
            from repeat in db.ExportRepeats
            join view in db.SavedViews on repeat.SavedViewId equals view.Id
            select new { Repeat = repeat, view.Query }).AsNoTracking().ToListAsync(cancellationToken);
        if (all.Count == 0) return 0;
        var ranked = await rankings.ExecuteAsync(Actor.System, cancellationToken);
        var asked = 0;
        foreach (var one in all)
        {
            var periods = RepeatRules.NewPeriods(ranked, one.Repeat.GroupCode, one.Repeat.SchemeCode, one.Repeat.LastPeriod);
            // Who is gone or may no longer export gets nothing; the repetition waits, in case that is mended.
            if (periods.Count == 0 || await find.ExecuteAsync(one.Repeat.AskedBy, cancellationToken) is not { } actor || !actor.May(Permission.Export)) continue;
            var saved = ExportChoice.Of(ExportParameters.Parse(one.Query));
            var last = one.Repeat.LastPeriod;
            foreach (var period in periods)
            {
                var moved = RepeatRules.MovedTo(saved, ranked, one.Repeat.GroupCode, one.Repeat.SchemeCode, period);
                if (await AskAsync(one.Repeat, last, period, moved.For(one.Repeat.Kind).ToString(), cancellationToken)) asked++;
                last = period;
            }
        }
        return asked;
    }

    /// <returns>False = another node was faster.</returns>
    private async Task<bool> AskAsync(ExportRepeatRow repeat, string last, string period, string query, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var moved = await db.ExportRepeats.Where(r => r.Id == repeat.Id && r.LastPeriod == last).ExecuteUpdateAsync(s => s.SetProperty(r => r.LastPeriod, period), cancellationToken);
        if (moved == 0) return false;
        var row = new ExportRow { Kind = repeat.Kind, Query = query, Language = repeat.Language, RequestedBy = repeat.AskedBy, RequestedAt = time.GetUtcNow().UtcDateTime, RepeatId = repeat.Id };
        db.Exports.Add(row);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await jobs.EnqueueAsync<MakeExport, ExportArguments>(new(row.Id), DownloadRows.Key(row.Id), cancellationToken);
        return true;
    }
}
