using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Registers;

/// <summary>All registers together, for the steps of a submission's life. A further register is one more registration of <see cref="IRegister"/>.</summary>
public sealed class SubmissionRegisters(IEnumerable<IRegister> registers)
{
    private readonly Dictionary<string, IRegister> byName = registers.ToDictionary(r => r.Name, StringComparer.Ordinal);

    public async Task<IReadOnlyList<ComparedRegister>> CompareAsync(
        AppDb db, DictionarySnapshot known, StagedWorkbook workbook, SubmissionMode mode, CancellationToken cancellationToken)
    {
        var compared = new List<ComparedRegister>(workbook.Registers.Count);
        foreach (var staged in workbook.Registers) compared.Add(await byName[staged.Register].CompareAsync(db, known, staged, mode, workbook.Findings, cancellationToken));
        return compared;
    }

    public async Task<IReadOnlyList<ComparedRegister>> CompareAgainAsync(
        AppDb db, DictionarySnapshot known, IReadOnlyList<ComparedRegister> earlier, SubmissionMode mode, CancellationToken cancellationToken)
    {
        var compared = new List<ComparedRegister>(earlier.Count);
        foreach (var register in earlier) compared.Add(await byName[register.Register].CompareAgainAsync(db, known, [.. register.Blocks.Select(b => b.Content)], mode, cancellationToken));
        return compared;
    }

    public async Task ApplyAsync(AppDb db, DictionarySnapshot known, int submission, IReadOnlyList<ComparedRegister> compared, DateTime now, CancellationToken cancellationToken)
    {
        foreach (var register in compared) await byName[register.Register].ApplyAsync(db, known, submission, register, now, cancellationToken);
    }

    /// <summary>Submissions that stand on rows of this one.</summary>
    public async Task<IReadOnlyList<int>> LaterAsync(AppDb db, int submission, CancellationToken cancellationToken)
    {
        var later = new List<int>();
        foreach (var name in await NamesAsync(db, submission, cancellationToken)) later.AddRange(await byName[name].LaterAsync(db, submission, cancellationToken));
        return later;
    }

    public async Task RollBackAsync(AppDb db, DictionarySnapshot known, int submission, DateTime now, CancellationToken cancellationToken)
    {
        foreach (var name in await NamesAsync(db, submission, cancellationToken)) await byName[name].RollBackAsync(db, known, submission, now, cancellationToken);
    }

    /// <summary>The registers that a submission holds rows of.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(AppDb db, int submission, CancellationToken cancellationToken) =>
        await db.StagedRegisterBlocks.Where(b => b.SubmissionId == submission).Select(b => b.Register).Distinct().ToListAsync(cancellationToken);

    /// <summary>Whether the same rows would do the same to the same rows in force.</summary>
    public bool AreSame(IReadOnlyList<ComparedRegister> seen, IReadOnlyList<ComparedRegister> now) =>
        seen.Count == now.Count && seen.Zip(now).All(p => p.First.Register == p.Second.Register && Effects(p.First).SequenceEqual(Effects(p.Second)));

    private IEnumerable<(ChangeKind, int?)> Effects(ComparedRegister register) =>
        register.Blocks.SelectMany(b => byName[register.Register].Changes(b.Content)).Select(c => (c.Kind, c.Replaces));

    public IEnumerable<Period> Periods(IReadOnlyList<ComparedRegister> compared) =>
        compared.SelectMany(register => register.Blocks.SelectMany(b => byName[register.Register].Periods(b.Content))).Distinct();

    /// <summary>Keeps compared rows between reading and accepting; those kept before go.</summary>
    public static async Task KeepAsync(AppDb db, int submission, IReadOnlyList<ComparedRegister> compared, CancellationToken cancellationToken)
    {
        if (compared.Count == 0) return;
        await db.StagedRegisterBlocks.Where(b => b.SubmissionId == submission).ExecuteDeleteAsync(cancellationToken);
        foreach (var register in compared)
        {
            db.StagedRegisterBlocks.AddRange(register.Blocks.Select((block, i) => new StagedRegisterBlockRow
            {
                SubmissionId = submission,
                Register = register.Register,
                Block = i,
                Rows = block.Rows,
                Changes = block.Changes,
                Content = block.Content,
            }));
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>As it was kept. Counts are not kept: they are made anew where rows are compared again.</summary>
    public static async Task<IReadOnlyList<ComparedRegister>> LoadAsync(AppDb db, int submission, CancellationToken cancellationToken)
    {
        var blocks = await db.StagedRegisterBlocks.AsNoTracking().Where(b => b.SubmissionId == submission).OrderBy(b => b.Register).ThenBy(b => b.Block).ToListAsync(cancellationToken);
        return [.. blocks.GroupBy(b => b.Register).Select(g => new ComparedRegister(g.Key, [.. g.Select(b => new ComparedBlock(b.Rows, b.Changes, b.Content))], new(0, 0, 0, 0)))];
    }

    /// <summary>How many rows there are to show, and a reader of any part of them that unpacks only the blocks it needs.</summary>
    public async Task<RegisterChanges> ChangesAsync(AppDb db, int submission, bool includeUnchanged, CancellationToken cancellationToken)
    {
        var heads = await db.StagedRegisterBlocks.AsNoTracking().Where(b => b.SubmissionId == submission).OrderBy(b => b.Register).ThenBy(b => b.Block)
            .Select(b => new { b.Register, b.Block, Shown = includeUnchanged ? b.Rows : b.Changes }).ToListAsync(cancellationToken);
        return new(heads.Sum(h => h.Shown), Shown);

        IEnumerable<ChangeView> Shown(int skip, int take)
        {
            foreach (var head in heads)
            {
                if (take <= 0) yield break;
                if (skip >= head.Shown)
                {
                    skip -= head.Shown;
                    continue;
                }
                var content = db.StagedRegisterBlocks.Where(b => b.SubmissionId == submission && b.Register == head.Register && b.Block == head.Block).Select(b => b.Content).Single();
                foreach (var change in byName[head.Register].Changes(content).Where(c => includeUnchanged || c.Kind != ChangeKind.Unchanged).Skip(skip).Take(take))
                {
                    take--;
                    yield return new ChangeView(change.Unit ?? "", null, change.Period ?? "", change.Kind, null, null, change.What);
                }
                skip = 0;
            }
        }
    }
}

/// <param name="Part">Rows from a position on, at most so many.</param>
public sealed record RegisterChanges(int Total, Func<int, int, IEnumerable<ChangeView>> Part);
