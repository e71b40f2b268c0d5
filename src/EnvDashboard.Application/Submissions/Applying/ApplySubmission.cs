using System.Diagnostics;
using System.Globalization;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Submissions.Points;
using EnvDashboard.Application.Submissions.Rectification;
using EnvDashboard.Application.Submissions.Registers;
using EnvDashboard.Application.Submissions.Registers.Feeding;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake.Definitions;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Applying;

/// <summary>What was understood of a workbook, and how its values, points and items compare with those in force.</summary>
public sealed record StagedContent(DefinitionSet Definitions, StagedComparison Comparison, StagedPointChanges Points, StagedItemChanges Items)
{
    public IReadOnlyList<ComparedRegister> Registers { get; init; } = [];
}

/// <summary>
/// Puts a staged submission in force: definitions, values, history, the rankings it makes due and the audit entry, all in one
/// transaction. Either all of it is there afterwards or none.
/// </summary>
public sealed class ApplySubmission(
    IDbContextFactory<AppDb> factory,
    DictionaryStore dictionaries,
    CompareWithObservations compare,
    IObservationBulk bulk,
    SubmissionRegisters registers,
    IEnumerable<IIndicatorFeed> feeds,
    TimeProvider time)
{
    /// <param name="content">What was staged, when the caller still has it at hand; else it is read from the database.</param>
    /// <returns>True when rankings have become due.</returns>
    /// <param name="reason">Why it may pass in spite of warnings.</param>
    public async Task<bool> ExecuteAsync(int id, string decidedBy, StagedContent? content, CancellationToken cancellationToken, string? reason = null)
    {
        var watch = Stopwatch.StartNew();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Raising the counter first holds its row until the end: submissions are applied one after the other, on every node.
        await Counters.RaiseAsync(db, CounterRow.Observations, cancellationToken);
        var status = await db.Submissions.Where(s => s.Id == id).Select(s => s.Status).SingleAsync(cancellationToken);
        if (status != SubmissionStatus.Staged) throw new ConflictException("submission_not_staged", id.ToString(CultureInfo.InvariantCulture), status.ToString());
        var staged = content ?? await LoadAsync(db, id, cancellationToken);

        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var effect = await WriteDefinitions.ExecuteAsync(db, known, staged.Definitions, cancellationToken);
        var newPeriods = await AddPeriodsAsync(db, known, staged, cancellationToken);
        if (newPeriods || !staged.Definitions.IsEmpty)
        {
            await Counters.RaiseAsync(db, DictionaryStore.Counter, cancellationToken);
            known = await dictionaries.CurrentAsync(db, cancellationToken);
        }

        var row = await db.Submissions.SingleAsync(s => s.Id == id, cancellationToken);
        var (comparison, points) = (staged.Comparison, staged.Points);
        var rows = staged.Registers;
        var counter = await Counters.ReadAsync(db, CounterRow.Observations, cancellationToken);
        if (row.ComparedAt != counter - 1)
        {
            // Somebody accepted something in between: what is new and what is changed has to be found out again.
            comparison = compare.Execute(db, known, comparison.Values, row.Mode);
            points = await ComparePoints.ExecuteAsync(db, known, [.. points.Changes.Select(c => c.Point)], row.Mode, cancellationToken);
            rows = await registers.CompareAgainAsync(db, known, rows, row.Mode, cancellationToken);
            var overtaken = content is null ? await OvertakenPlaces.FindAsync(db, known, staged, comparison, points, cancellationToken) : OvertakenPlaces.None;
            if (overtaken.Count > 0)
            {
                // Whoever accepts now has not seen what stands there: the new comparison is kept to be looked at, and nothing else is.
                db.ChangeTracker.Clear();
                await transaction.RollbackAsync(cancellationToken);
                await KeepComparisonAsync(db, id, comparison, points, staged.Items, rows, counter - 1, cancellationToken);
                throw new ChangedInBetweenException(id, overtaken.Count, overtaken.Submissions, overtaken.Places);
            }
            if (content is null && !registers.AreSame(staged.Registers, rows))
            {
                db.ChangeTracker.Clear();
                await transaction.RollbackAsync(cancellationToken);
                await KeepComparisonAsync(db, id, comparison, points, staged.Items, rows, counter - 1, cancellationToken);
                throw new ConflictException("rows_not_as_staged", id.ToString(CultureInfo.InvariantCulture));
            }
            await KeepComparisonAsync(db, id, comparison, points, staged.Items, rows, counter, cancellationToken);
            await db.Entry(row).ReloadAsync(cancellationToken);
        }
        var items = await ItemsAsNowAsync(db, known, staged.Items, row.Mode, id, cancellationToken);
        if (content is null && !items.SameAs(staged.Items))
        {
            db.ChangeTracker.Clear();
            await transaction.RollbackAsync(cancellationToken);
            await db.StagedContents.Where(c => c.SubmissionId == id).ExecuteUpdateAsync(s => s.SetProperty(c => c.Items, StagedJson.Write(items)), cancellationToken);
            await KeepComparisonAsync(db, id, comparison, points, items, rows, counter - 1, cancellationToken);
            throw new ConflictException("items_not_as_staged", id.ToString(CultureInfo.InvariantCulture));
        }
        row.DecidedAt = time.GetUtcNow().UtcDateTime;
        await new ApplyItems(db, known, id, row.ReceivedBy, row.DecidedAt.Value).ExecuteAsync(items, cancellationToken);
        await registers.ApplyAsync(db, known, id, rows, row.DecidedAt.Value, cancellationToken);
        var touched = new Touched(
            await WriteValuesAsync(db, id, known, comparison, cancellationToken),
            await ApplyPoints.ExecuteAsync(db, known, id, points, row.DecidedAt.Value, cancellationToken));
        var due = await MarkDueRankings.ExecuteAsync(db, known, id, touched, effect, cancellationToken);

        if (feeds.Any(f => f.Enabled && rows.Any(r => f.Registers.Contains(r.Register)))) row.FeedDue++;
        row.Status = due ? SubmissionStatus.Accepted : SubmissionStatus.Ranked;
        row.DecidedBy = decidedBy;
        row.Reason = Text.Shorten(reason, 2000);
        row.Progress = 1;
        row.Timings["accept"] = watch.Elapsed.TotalMilliseconds;
        db.Entry(row).Property(r => r.Timings).IsModified = true;
        db.Audit.Add(new AuditRow { At = row.DecidedAt.Value, Actor = decidedBy, Action = "submission.accepted", Subject = id.ToString(CultureInfo.InvariantCulture), Details = row.FileName });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return due;
    }

    /// <summary>People work on items at any time, so they are always compared again.</summary>
    private static async Task<StagedItemChanges> ItemsAsNowAsync(AppDb db, DictionarySnapshot known, StagedItemChanges staged, SubmissionMode mode, int id, CancellationToken cancellationToken)
    {
        if (staged.IsEmpty) return staged;
        var findings = new FindingList(1);
        var now = await CompareItems.ExecuteAsync(db, known, [.. staged.Changes.Select(c => c.Item)], mode, findings, cancellationToken);
        return findings.Errors == 0 ? now : throw new ConflictException("items_not_as_staged", id.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task KeepComparisonAsync(AppDb db, int id, StagedComparison comparison, StagedPointChanges points, StagedItemChanges items, IReadOnlyList<ComparedRegister> registers, long comparedAt, CancellationToken cancellationToken)
    {
        await db.StagedContents.Where(c => c.SubmissionId == id).ExecuteUpdateAsync(
            s => s.SetProperty(c => c.Values, StagedValuesFormat.Write(comparison)).SetProperty(c => c.Points, points.IsEmpty ? null : StagedJson.Write(points)), cancellationToken);
        var counts = new SubmissionRow { FileName = "", StoredName = "", Sha256 = "", ReceivedBy = "" };
        await SubmissionRegisters.KeepAsync(db, id, registers, cancellationToken);
        Count(counts, comparison, points, items, registers);
        await db.Submissions.Where(s => s.Id == id).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.ComparedAt, comparedAt).SetProperty(r => r.NewCount, counts.NewCount)
                .SetProperty(r => r.ChangedCount, counts.ChangedCount).SetProperty(r => r.UnchangedCount, counts.UnchangedCount),
            cancellationToken);
    }

    internal static void Count(SubmissionRow row, StagedComparison comparison, StagedPointChanges points, StagedItemChanges items, IReadOnlyList<ComparedRegister> registers)
    {
        row.NewCount = comparison.Count(ChangeKind.New) + points.Count(ChangeKind.New) + items.Count(ChangeKind.New) + registers.Sum(r => r.Counts.New);
        row.ChangedCount = comparison.Count(ChangeKind.Changed) + points.Count(ChangeKind.Changed) + comparison.Cleared.Count + points.Cleared.Count
            + items.Count(ChangeKind.Changed) + items.Cleared.Count + registers.Sum(r => r.Counts.Changed + r.Counts.Cleared);
        row.UnchangedCount = comparison.Count(ChangeKind.Unchanged) + points.Count(ChangeKind.Unchanged) + items.Count(ChangeKind.Unchanged)
            + registers.Sum(r => r.Counts.Unchanged);
    }

    private static async Task<StagedContent> LoadAsync(AppDb db, int id, CancellationToken cancellationToken)
    {
        var content = await db.StagedContents.AsNoTracking().SingleAsync(c => c.SubmissionId == id, cancellationToken);
        var definitions = content.Definitions is null
            ? DefinitionSet.Empty
            : StagedJson.Read<DefinitionSet>(content.Definitions);
        var comparison = content.Values is null
            ? new StagedComparison { Values = new(), Kinds = [], Before = [] }
            : StagedValuesFormat.Read(content.Values);
        return new(definitions, comparison, content.Points is null ? StagedPointChanges.None : StagedJson.Read<StagedPointChanges>(content.Points),
            content.Items is null ? StagedItemChanges.None : StagedJson.Read<StagedItemChanges>(content.Items))
        { Registers = await SubmissionRegisters.LoadAsync(db, id, cancellationToken) };
    }

    private async Task<bool> AddPeriodsAsync(AppDb db, DictionarySnapshot known, StagedContent staged, CancellationToken cancellationToken)
    {
        var missing = staged.Comparison.Values.Periods.Concat(staged.Points.Changes.Select(c => c.Point.Period)).Concat(staged.Items.Changes.Select(c => c.Item.Period)).Concat(registers.Periods(staged.Registers))
            .DistinctBy(p => p.Code).Where(p => !known.PeriodIds.ContainsKey(p.Code)).ToList();
        if (missing.Count == 0) return false;
        var codes = missing.ConvertAll(p => p.Code);
        var present = await db.Periods.Where(p => codes.Contains(p.Code)).Select(p => p.Code).ToListAsync(cancellationToken);
        db.Periods.AddRange(missing.Where(p => !present.Contains(p.Code)).Select(p => new PeriodRow
        {
            Code = p.Code,
            Kind = Domain.Keyword.Of(p.Kind),
            Start = p.Start,
            End = p.End,
        }));
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <returns>The indicators touched, by period.</returns>
    private async Task<Dictionary<int, HashSet<int>>> WriteValuesAsync(AppDb db, int id, DictionarySnapshot known, StagedComparison comparison, CancellationToken cancellationToken)
    {
        var touched = new Dictionary<int, HashSet<int>>();
        if (!comparison.ChangesAnything) return touched;
        var values = comparison.Values;
        var sheets = values.Sheets.ConvertAll(name => new SubmissionSheetRow { SubmissionId = id, Name = name });
        db.SubmissionSheets.AddRange(sheets);
        await db.SaveChangesAsync(cancellationToken);

        var rows = new StagedRows(comparison, known, id, sheets.ConvertAll(s => s.Id));
        var cleared = comparison.Cleared
            .ConvertAll(c => new ObservationKey(known.PeriodIds[c.Period], known.IndicatorIds[c.Indicator], known.UnitIds[c.Unit]));
        cleared.Sort();
        cleared.ForEach(Touch);
        var (added, replaced) = (rows.Of(ChangeKind.New), rows.Of(ChangeKind.Changed));
        foreach (var key in added.Keys.Concat(replaced.Keys)) Touch(key);
        bulk.Apply(db, id, time.GetUtcNow().UtcDateTime, added, replaced, cleared);
        return touched;

        void Touch(ObservationKey key)
        {
            if (!touched.TryGetValue(key.Period, out var indicators)) touched[key.Period] = indicators = [];
            indicators.Add(key.Indicator);
        }
    }
}
