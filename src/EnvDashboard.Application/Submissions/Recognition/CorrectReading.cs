using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Live;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Recognition;

/// <summary>What a person says that the words of one table mean.</summary>
/// <param name="Fingerprint">Of the table, from its recognition.</param>
/// <param name="Columns">Key of a header → code of an indicator, or "ignore"; null or empty takes an earlier correction back.</param>
/// <param name="Units">Key of a unit's name → code of a unit.</param>
public sealed record TableCorrection(string Fingerprint, IReadOnlyDictionary<string, string?> Columns, IReadOnlyDictionary<string, string?> Units);

/// <summary>
/// Corrects how a workbook was read and reads it again. The corrections are kept for the sender and the layout, so that next month's
/// workbook needs none. Nothing of it is accepted thereby.
/// </summary>
public sealed class CorrectReading(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, GetSubmission get, IJobQueue jobs, LiveFeed live, TimeProvider time)
{
    /// <param name="period">For this workbook only: the period of its tables, whatever they say; null = as before.</param>
    public async Task<SubmissionView> ExecuteAsync(Actor actor, int id, IReadOnlyList<TableCorrection> corrections, string? period, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Submit);
        await get.ExecuteAsync(actor, id, cancellationToken);
        var subject = id.ToString(CultureInfo.InvariantCulture);
        await using (var db = await factory.CreateDbContextAsync(cancellationToken))
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            await Counters.RaiseAsync(db, CounterRow.Observations, cancellationToken); // nobody accepts it meanwhile
            var requested = Check(await dictionaries.CurrentAsync(db, cancellationToken), corrections, period);
            var row = await db.Submissions.SingleAsync(s => s.Id == id, cancellationToken);
            if (row.Status is not (SubmissionStatus.Staged or SubmissionStatus.Failed)) throw new ConflictException("submission_not_correctable", subject);
            var now = time.GetUtcNow().UtcDateTime;
            foreach (var correction in corrections) await LayoutProfiles.SaveAsync(db, row.ReceivedBy, correction.Fingerprint, correction, actor.Name, now, cancellationToken);
            await db.Findings.Where(f => f.SubmissionId == id).ExecuteDeleteAsync(cancellationToken);
            await db.StagedContents.Where(c => c.SubmissionId == id).ExecuteDeleteAsync(cancellationToken);
            await db.StagedRegisterBlocks.Where(b => b.SubmissionId == id).ExecuteDeleteAsync(cancellationToken);
            row.Status = SubmissionStatus.Received;
            row.Commit = false; // whoever corrects wants to see what comes of it
            row.RequestedPeriod = requested is null ? row.RequestedPeriod : RequestedPeriod.Correction(requested);
            db.Audit.Add(new AuditRow { At = now, Actor = actor.Name, Action = "submission.corrected", Subject = subject, Details = Text.Shorten(Describe(corrections), 4000) });
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        await jobs.EnqueueAsync<ReadSubmission, SubmissionArguments>(new(id), subject, cancellationToken);
        live.PublishSubmission(id);
        return await get.ExecuteAsync(actor, id, cancellationToken);
    }

    private static Period? Check(DictionarySnapshot known, IReadOnlyList<TableCorrection> corrections, string? period)
    {
        var errors = new List<FieldError>();
        foreach (var correction in corrections)
        {
            if (correction.Fingerprint is not { Length: > 0 and <= 32 }) errors.Add(new("fingerprint", "missing"));
            foreach (var (words, code) in correction.Columns)
            {
                if (!string.IsNullOrWhiteSpace(code) && code != LayoutProfile.Ignore && !known.IndicatorIds.ContainsKey(code)) errors.Add(new("columns." + words, "not_found_indicator", code));
            }
            foreach (var (words, code) in correction.Units)
            {
                if (!string.IsNullOrWhiteSpace(code) && !known.UnitIds.ContainsKey(code)) errors.Add(new("units." + words, "not_found_unit", code));
            }
        }
        Period? requested = null;
        if (!string.IsNullOrWhiteSpace(period) && !PeriodText.TryParse(period, out requested)) errors.Add(new("period", "not_a_period", period));
        return errors.Count == 0 ? requested : throw new InvalidInputException([.. errors]);
    }

    private static string Describe(IEnumerable<TableCorrection> corrections) =>
        string.Join("; ", corrections.SelectMany(c => c.Columns.Concat(c.Units)).Select(p => $"{p.Key} = {p.Value}"));
}
