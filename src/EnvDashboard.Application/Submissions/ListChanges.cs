using EnvDashboard.Application.Access;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions;

/// <summary>What accepting changes, or what it has changed: value by value, before and after.</summary>
public sealed class ListChanges(IDbContextFactory<AppDb> factory, GetSubmission get)
{
    public async Task<Page<ChangeView>> ExecuteAsync(Actor actor, int id, bool includeUnchanged, PageRequest page, CancellationToken cancellationToken)
    {
        await get.ExecuteAsync(actor, id, cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var bytes = await db.StagedContents.AsNoTracking().Where(c => c.SubmissionId == id).Select(c => c.Values).SingleOrDefaultAsync(cancellationToken);
        if (bytes is null) return page.Of<ChangeView>([], 0);
        var staged = StagedValuesFormat.Read(bytes);
        var shown = Enumerable.Range(0, staged.Kinds.Length).Where(i => includeUnchanged || staged.Kinds[i] != ChangeKind.Unchanged).ToList();
        var all = shown.Select(i => View(staged, i)).Concat(staged.Cleared.Select(c => new ChangeView(c.Unit, c.Indicator, c.Period, ChangeKind.Cleared, Number(c.Before), null)));
        return page.Cut(all, shown.Count + staged.Cleared.Count);
    }

    private static ChangeView View(StagedComparison staged, int index)
    {
        var item = staged.Values.Items[index];
        return new ChangeView(
            staged.Values.UnitCodes[item.Unit],
            staged.Values.IndicatorCodes[item.Indicator],
            staged.Values.Periods[item.Period].Code,
            staged.Kinds[index],
            Number(staged.Before[index]),
            Number(item.Value));
    }

    private static double? Number(double value) => double.IsNaN(value) ? null : value;
}
