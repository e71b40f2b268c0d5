using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Submissions.Applying;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Registers;

/// <summary>
/// The life of a register's rows between workbook and table, block by block: however many there are, only some hundred are looked at
/// at once. Rows are never changed but replaced, so the table holds its own history and a rollback only changes what is in force.
/// </summary>
/// <typeparam name="TEntry">What a row says, as a record: two that are equal say the same.</typeparam>
public abstract class Register<TEntry, TRow>(IRegisterRows bulk) : IRegister
    where TEntry : class, IEquatable<TEntry>
    where TRow : RegisterRow
{
    public abstract string Name { get; }

    /// <summary>The row for an entry; key, unit, period and origin are filled in afterwards.</summary>
    protected abstract TRow ToRow(TEntry entry);

    /// <summary>The entry that a row came from.</summary>
    protected abstract TEntry ToEntry(TRow row);

    /// <summary>For the list of changes: what the row speaks of and, when it takes the place of another, what it changes.</summary>
    protected abstract string Describe(TEntry entry, TEntry? before);

    /// <summary>What will be in force: a register whose empty cells say nothing keeps what stood there.</summary>
    protected virtual TEntry Merge(TEntry said, TEntry before) => said;

    /// <summary>What only shows beside the row in force; null = nothing.</summary>
    protected virtual Finding? Check(StagedRow<TEntry> row, TEntry before) => null;

    /// <summary>What every row gets that does not follow from its entry alone; asked for once before rows are put in force.</summary>
    protected virtual Task<Action<TRow>?> CompleteAsync(AppDb db, CancellationToken cancellationToken) => Task.FromResult<Action<TRow>?>(null);

    /// <summary>After rows have come or gone, in the same transaction: what is kept added up is made anew here.</summary>
    /// <param name="periods">Ids of the periods of the rows that came or went.</param>
    protected virtual Task ChangedAsync(AppDb db, DictionarySnapshot known, IReadOnlyList<int> periods, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<ComparedRegister> CompareAsync(
        AppDb db, DictionarySnapshot known, StagedRegister staged, SubmissionMode mode, FindingList findings, CancellationToken cancellationToken) =>
        CompareAsync(db, known, staged.Blocks.Select(PackedRows.Unpack<StagedRow<TEntry>>), mode, findings, cancellationToken);

    public Task<ComparedRegister> CompareAgainAsync(AppDb db, DictionarySnapshot known, IReadOnlyList<byte[]> compared, SubmissionMode mode, CancellationToken cancellationToken) =>
        CompareAsync(db, known, compared.Select(block => (IReadOnlyList<StagedRow<TEntry>>)[.. Unpack(block).Where(r => r.Row is not null).Select(r => r.Row!)]), mode, null, cancellationToken);

    public IEnumerable<RegisterChange> Changes(byte[] block) => Unpack(block).Select(r => r.Change);

    public IEnumerable<Period> Periods(byte[] block) => Unpack(block).Select(r => r.Row?.Period).OfType<Period>().Distinct();

    private async Task<ComparedRegister> CompareAsync(
        AppDb db, DictionarySnapshot known, IEnumerable<IReadOnlyList<StagedRow<TEntry>>> blocks, SubmissionMode mode, FindingList? findings, CancellationToken cancellationToken)
    {
        var packer = new ComparedRowPacker<TEntry>(Name);
        var named = new HashSet<string>(StringComparer.Ordinal);
        var places = new HashSet<(int? Unit, int? Period)>();
        foreach (var rows in blocks.SelectMany(b => b.Chunk(PackedRows.BlockSize)))
        {
            var keys = rows.Select(r => r.Key).ToList();
            var inForce = await db.Set<TRow>().AsNoTracking().Where(r => r.RemovedAt == null && keys.Contains(r.Key)).ToDictionaryAsync(r => r.Key, StringComparer.Ordinal, cancellationToken);
            foreach (var row in rows)
            {
                packer.Add(Compare(known, row, inForce.GetValueOrDefault(row.Key), findings));
                if (mode != SubmissionMode.Replace) continue;
                named.Add(row.Key);
                places.Add((IdOf(known.UnitIds, row.Unit), IdOf(known.PeriodIds, row.Period?.Code)));
            }
        }
        if (mode == SubmissionMode.Replace) await ClearAsync(db, known, places, named, packer, cancellationToken);
        return packer.Finish();
    }

    private ComparedRow<TEntry> Compare(DictionarySnapshot known, StagedRow<TEntry> row, TRow? inForce, FindingList? findings)
    {
        if (inForce is null) return new(new(ChangeKind.New, null, row.Unit, row.Period?.Code, Describe(row.Entry, null)), row);
        var before = ToEntry(inForce);
        if (findings is not null && Check(row, before) is { } finding) findings.Add(finding);
        var merged = Merge(row.Entry, before);
        var same = merged.Equals(before) && IdOf(known.UnitIds, row.Unit) == inForce.UnitId && IdOf(known.PeriodIds, row.Period?.Code) == inForce.PeriodId;
        return new(new(same ? ChangeKind.Unchanged : ChangeKind.Changed, inForce.Id, row.Unit, row.Period?.Code, Describe(merged, before)), row with { Entry = merged });
    }

    /// <summary>Rows in force of the same units and periods that the workbook does not name.</summary>
    private async Task ClearAsync(
        AppDb db, DictionarySnapshot known, HashSet<(int? Unit, int? Period)> places, HashSet<string> named, ComparedRowPacker<TEntry> packer, CancellationToken cancellationToken)
    {
        foreach (var period in places.GroupBy(p => p.Period))
        {
            var units = period.Select(p => p.Unit).ToHashSet();
            await foreach (var row in db.Set<TRow>().AsNoTracking().Where(r => r.RemovedAt == null && r.PeriodId == period.Key).OrderBy(r => r.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if (!units.Contains(row.UnitId) || named.Contains(row.Key)) continue;
                var (unit, code) = (row.UnitId is { } u ? known.Units[u].Code : null, row.PeriodId is { } p ? known.Periods[p].Code : null);
                packer.Add(new(new(ChangeKind.Cleared, row.Id, unit, code, Describe(ToEntry(row), null)), null));
            }
        }
    }

    public async Task ApplyAsync(AppDb db, DictionarySnapshot known, int submission, ComparedRegister compared, DateTime now, CancellationToken cancellationToken)
    {
        var complete = await CompleteAsync(db, cancellationToken);
        foreach (var block in compared.Blocks.Where(b => b.Changes > 0))
        {
            var changed = Unpack(block.Content).Where(r => r.Change.Kind != ChangeKind.Unchanged).ToList();
            foreach (var gone in changed.Where(r => r.Change.Replaces is not null).Select(r => r.Change.Replaces!.Value).Chunk(PackedRows.BlockSize))
            {
                await db.Set<TRow>().Where(r => gone.Contains(r.Id)).ExecuteUpdateAsync(
                    s => s.SetProperty(r => r.RemovedById, submission).SetProperty(r => r.RemovedAt, now), cancellationToken);
            }
            var rows = changed.Where(r => r.Row is not null).Select(r => r.Row!).ToList();
            var sheets = await SubmissionSheets.IdsAsync(db, submission, rows.Select(r => r.Sheet), cancellationToken);
            var inserted = rows.ConvertAll(r => Row(known, submission, sheets[r.Sheet], r));
            if (complete is not null) inserted.ForEach(complete);
            bulk.Insert(db, inserted);
        }
        await ChangedAsync(db, known, await PeriodsAsync(db, submission, cancellationToken), cancellationToken);
    }

    private static async Task<List<int>> PeriodsAsync(AppDb db, int submission, CancellationToken cancellationToken) =>
        await db.Set<TRow>().Where(r => (r.SubmissionId == submission || r.RemovedById == submission) && r.PeriodId != null).Select(r => r.PeriodId!.Value).Distinct().ToListAsync(cancellationToken);

    private TRow Row(DictionarySnapshot known, int submission, int sheet, StagedRow<TEntry> staged)
    {
        var row = ToRow(staged.Entry);
        row.Key = staged.Key;
        row.UnitId = IdOf(known.UnitIds, staged.Unit);
        row.PeriodId = IdOf(known.PeriodIds, staged.Period?.Code);
        row.SubmissionId = submission;
        row.SheetId = sheet;
        row.Cell = staged.Cell;
        return row;
    }

    public async Task<IReadOnlyList<int>> LaterAsync(AppDb db, int submission, CancellationToken cancellationToken)
    {
        var replaced = await db.Set<TRow>().Where(r => r.SubmissionId == submission && r.RemovedById != null).Select(r => r.RemovedById!.Value).Distinct().ToListAsync(cancellationToken);
        var refilled = await (
            from gone in db.Set<TRow>()
            where gone.RemovedById == submission
            join now in db.Set<TRow>() on gone.Key equals now.Key
            where now.RemovedAt == null && now.SubmissionId != submission
            select now.SubmissionId).Distinct().ToListAsync(cancellationToken);
        return [.. replaced.Concat(refilled).Distinct()];
    }

    public async Task RollBackAsync(AppDb db, DictionarySnapshot known, int submission, DateTime now, CancellationToken cancellationToken)
    {
        var periods = await PeriodsAsync(db, submission, cancellationToken);
        // In this order: only one row of a key may be in force at any moment.
        await db.Set<TRow>().Where(r => r.SubmissionId == submission && r.RemovedAt == null).ExecuteUpdateAsync(s => s.SetProperty(r => r.RemovedAt, now), cancellationToken);
        await db.Set<TRow>().Where(r => r.RemovedById == submission).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.RemovedById, (int?)null).SetProperty(r => r.RemovedAt, (DateTime?)null), cancellationToken);
        await ChangedAsync(db, known, periods, cancellationToken);
    }

    private static IReadOnlyList<ComparedRow<TEntry>> Unpack(byte[] block) => PackedRows.Unpack<ComparedRow<TEntry>>(block);

    /// <summary>Null for what is not named; −1, which nothing has, for what the dictionaries do not hold yet.</summary>
    private static int? IdOf(IReadOnlyDictionary<string, int> ids, string? code) => code is null ? null : ids.TryGetValue(code, out var id) ? id : -1;
}
