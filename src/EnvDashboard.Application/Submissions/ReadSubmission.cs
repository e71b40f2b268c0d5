using System.Diagnostics;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Live;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Submissions.Applying;
using EnvDashboard.Application.Submissions.Checking;
using EnvDashboard.Application.Submissions.Feeding;
using EnvDashboard.Application.Submissions.Points;
using EnvDashboard.Application.Submissions.Recognition;
using EnvDashboard.Application.Submissions.Rectification;
using EnvDashboard.Application.Submissions.Registers;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions;

public sealed record SubmissionArguments(int SubmissionId);

/// <summary>
/// Reads a received workbook, stages what was understood and, when the sender asked for it and nothing is wrong, puts it in force.
/// Run again after a crash it goes on from whatever state was reached.
/// </summary>
public sealed class ReadSubmission(
    IDbContextFactory<AppDb> factory,
    OriginalFiles originals,
    DictionaryStore dictionaries,
    CompareWithObservations compare,
    CheckValues check,
    SubmissionRegisters registers,
    ApplySubmission apply,
    IJobQueue jobs,
    LiveFeed live,
    FigureFeeds feeds,
    IntakeLimits limits) : IBackgroundJob<SubmissionArguments>
{
    public async Task RunAsync(SubmissionArguments arguments, IJobProgress progress, CancellationToken cancellationToken)
    {
        var id = arguments.SubmissionId;
        if (await StageAndApplyAsync(id, progress, cancellationToken))
        {
            await jobs.EnqueueAsync<ComputeRankings, RankingArguments>(new(), ComputeRankings.Key, cancellationToken);
        }
        await feeds.AskAsync(cancellationToken);
        live.PublishSubmission(id);
    }

    /// <returns>True when rankings have become due.</returns>
    public async Task<bool> StageAndApplyAsync(int id, IJobProgress progress, CancellationToken cancellationToken)
    {
        var report = new ProgressReport(progress, live, id);
        try
        {
            var (commit, content) = await StageAsync(id, report, cancellationToken);
            GiveBackMemory(content);
            if (!commit) return false;
            report.Enter("applying");
            return await ApplyAsync(id, content, cancellationToken);
        }
        finally
        {
            live.PublishSubmission(id); // the work is over, one way or the other
        }
    }

    /// <summary>The last attempt has failed: the submission must not hang in "reading" for ever.</summary>
    public async Task GaveUpAsync(SubmissionArguments arguments, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var row = await db.Submissions.SingleAsync(s => s.Id == arguments.SubmissionId, cancellationToken);
        if (row.Status is not (SubmissionStatus.Received or SubmissionStatus.Reading)) return;
        row.Status = SubmissionStatus.Failed;
        row.ErrorCount = 1;
        db.Findings.Add(new FindingRow { SubmissionId = row.Id, Severity = Domain.Findings.Severity.Error, Code = FindingCodes.Unreadable });
        await db.SaveChangesAsync(cancellationToken);
        live.PublishSubmission(row.Id);
    }

    /// <returns>Whether the submission is staged and to be accepted at once, and what was staged if this call did it.</returns>
    private async Task<(bool Commit, StagedContent? Content)> StageAsync(int id, ProgressReport report, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var row = await db.Submissions.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (row is null) return default;
        if (row.Status == SubmissionStatus.Staged) return (row.Commit && row.ErrorCount == 0, null);
        if (row.Status is not (SubmissionStatus.Received or SubmissionStatus.Reading)) return (row.Status == SubmissionStatus.Accepted, null);
        var timings = new Dictionary<string, double> { ["wait"] = (DateTime.UtcNow - row.ReceivedAt).TotalMilliseconds };
        row.Status = SubmissionStatus.Reading;
        await db.SaveChangesAsync(cancellationToken);
        live.PublishSubmission(id);

        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var profiles = await LayoutProfiles.OfSenderAsync(db, row.ReceivedBy, cancellationToken);
        var workbook = Read(row, known, profiles, report, cancellationToken);
        timings["read"] = Lap(watch);
        report.Enter("checking");
        if (workbook.Findings.Errors == 0) check.Execute(db, known, workbook, row.Mode, cancellationToken);
        timings["check"] = Lap(watch);
        report.Enter("comparing");

        var comparedAt = await Counters.ReadAsync(db, CounterRow.Observations, cancellationToken);
        // First, as it may find errors of its own, with which nothing is staged.
        var items = workbook.Findings.Errors == 0
            ? await CompareItems.ExecuteAsync(db, known, workbook.Items, row.Mode, workbook.Findings, cancellationToken)
            : StagedItemChanges.None;
        var rows = workbook.Findings.Errors == 0 ? await registers.CompareAsync(db, known, workbook, row.Mode, cancellationToken) : [];
        if (workbook.Findings.Errors > 0) (items, rows) = (StagedItemChanges.None, []);
        var comparison = workbook.Findings.Errors == 0
            ? compare.Execute(db, known, workbook.Values, row.Mode)
            : new StagedComparison { Values = new(), Kinds = [], Before = [] };
        var points = workbook.Findings.Errors == 0
            ? await ComparePoints.ExecuteAsync(db, known, workbook.Points, row.Mode, cancellationToken)
            : StagedPointChanges.None;
        timings["compare"] = Lap(watch);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var staged = new StagedContent(workbook.Definitions, comparison, points, items) { Registers = rows };
        Describe(row, workbook, staged, comparedAt);
        db.Findings.AddRange(FindingRows(id, workbook.Findings));
        db.StagedContents.Add(workbook.Findings.Errors == 0 ? Content(id, workbook, staged) : RecognitionOnly(id, workbook));
        await db.SaveChangesAsync(cancellationToken);
        if (rows.Count > 0) await SubmissionRegisters.KeepAsync(db, id, rows, cancellationToken);
        timings["stage"] = Lap(watch);
        row.Timings = timings;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        live.PublishSubmission(id);
        return (row.Status == SubmissionStatus.Staged && row.Commit, staged);
    }

    /// <summary>
    /// What reading a large workbook leaves behind would otherwise stay until the next one: a few hundredths of a second once a month
    /// against a hundred megabytes all the time.
    /// </summary>
    private static void GiveBackMemory(StagedContent? content)
    {
        if (content?.Comparison.Kinds.Length > 100_000 || content?.Registers.Sum(r => r.Blocks.Count) > 50) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private async Task<bool> ApplyAsync(int id, StagedContent? content, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var row = await db.Submissions.AsNoTracking().SingleAsync(s => s.Id == id, cancellationToken);
        return row.Status == SubmissionStatus.Accepted || await apply.ExecuteAsync(id, row.ReceivedBy, content, cancellationToken);
    }

    private StagedWorkbook Read(SubmissionRow row, DictionarySnapshot known, IReadOnlyDictionary<string, LayoutProfile> profiles, ProgressReport report, CancellationToken cancellationToken)
    {
        var (period, overrides) = RequestedPeriod.Read(row.RequestedPeriod);
        using var file = originals.Open(row.StoredName);
        return WorkbookIntake.Read(
            file,
            new IntakeRequest(row.FileName, row.RequestedKind, period) { KnownProfiles = profiles, PeriodOverrides = overrides },
            known.ToKnown(),
            limits,
            report,
            cancellationToken);
    }

    private static void Describe(SubmissionRow row, StagedWorkbook workbook, StagedContent staged, long comparedAt)
    {
        row.Kind = workbook.Kind;
        row.Periods = [.. workbook.Values.Periods.Concat(workbook.Points.Select(p => p.Period)).Concat(workbook.Items.Select(i => i.Period)).Concat(workbook.Registers.SelectMany(r => r.Periods)).DistinctBy(p => p.Code).Order().Select(p => p.Code)];
        row.RowCount = workbook.Rows;
        row.CellCount = workbook.Cells;
        row.RejectedCount = workbook.Rejected;
        row.ErrorCount = workbook.Findings.Errors;
        row.WarningCount = workbook.Findings.Warnings;
        row.InfoCount = workbook.Findings.Infos;
        row.ComparedAt = comparedAt;
        row.Progress = 1;
        ApplySubmission.Count(row, staged.Comparison, staged.Points, staged.Items, staged.Registers);
        row.Status = workbook.Findings.Errors > 0 ? SubmissionStatus.Failed : SubmissionStatus.Staged;
    }

    private static IEnumerable<FindingRow> FindingRows(int id, FindingList findings)
    {
        foreach (var f in findings.Kept)
        {
            yield return new FindingRow
            {
                SubmissionId = id,
                Severity = f.Severity,
                Code = f.Code,
                Sheet = Text.Shorten(f.Sheet, 400),
                Cell = Text.Shorten(f.Cell, 400),
                Value = Text.Shorten(f.Value, 2000),
                Arguments = [.. f.Arguments],
            };
        }
        foreach (var (code, omitted) in findings.Omitted())
        {
            yield return new FindingRow
            {
                SubmissionId = id,
                Severity = Domain.Findings.Severity.Info,
                Code = FindingCodes.MoreFindings,
                Arguments = [code, omitted.ToString(global::System.Globalization.CultureInfo.InvariantCulture)],
            };
        }
    }

    private static StagedContentRow Content(int id, StagedWorkbook workbook, StagedContent staged) => new()
    {
        SubmissionId = id,
        Definitions = workbook.Definitions.IsEmpty ? null : StagedJson.Write(workbook.Definitions),
        Points = staged.Points.IsEmpty ? null : StagedJson.Write(staged.Points),
        Items = staged.Items.IsEmpty ? null : StagedJson.Write(staged.Items),
        Recognition = RecognitionOf(workbook),
        Values = workbook.Values.Items.Count == 0 && staged.Comparison.Cleared.Count == 0 ? null : StagedValuesFormat.Write(staged.Comparison),
    };

    /// <summary>With errors nothing is staged, but how it was understood is what the errors can be corrected by.</summary>
    private static StagedContentRow RecognitionOnly(int id, StagedWorkbook workbook) => new() { SubmissionId = id, Recognition = RecognitionOf(workbook) };

    private static string? RecognitionOf(StagedWorkbook workbook) => workbook.Recognition.Tables.Count == 0 ? null : StagedJson.Write(workbook.Recognition);

    private static double Lap(Stopwatch watch)
    {
        var elapsed = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        return elapsed;
    }
}
