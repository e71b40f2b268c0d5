using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Submissions.Applying;
using EnvDashboard.Application.Submissions.Points;
using EnvDashboard.Application.Submissions.Rectification;
using EnvDashboard.Application.Submissions.Registers;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions;

/// <summary>What accepting changes, or what it has changed: value by value, before and after.</summary>
public sealed class ListChanges(IDbContextFactory<AppDb> factory, GetSubmission get, EarlierOfChanges earlier, SubmissionRegisters registers)
{
    /// <summary>The same with the period before and the same one last year beside each value.</summary>
    /// <param name="overtaken">Places to be marked and put first; null = none.</param>
    public async Task<Page<ChangeView>> WithEarlierAsync(
        Actor actor, int id, bool includeUnchanged, PageRequest page, IReadOnlySet<ChangedPlace>? overtaken, CancellationToken cancellationToken)
    {
        if (page.Size > EarlierOfChanges.MostRows) throw new InvalidInputException(new FieldError("pageSize", "out_of_range", "1", EarlierOfChanges.MostRows.ToString(CultureInfo.InvariantCulture)));
        await get.ExecuteAsync(actor, id, cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var (changes, staged) = await PageAsync(db, id, includeUnchanged, page, overtaken, cancellationToken);
        return staged is null ? changes : changes with { Items = await earlier.BesideAsync(db, staged.Values, changes.Items, cancellationToken) };
    }

    public async Task<Page<ChangeView>> ExecuteAsync(Actor actor, int id, bool includeUnchanged, PageRequest page, CancellationToken cancellationToken)
    {
        await get.ExecuteAsync(actor, id, cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return (await PageAsync(db, id, includeUnchanged, page, null, cancellationToken)).Changes;
    }

    private async Task<(Page<ChangeView> Changes, StagedComparison? Staged)> PageAsync(
        AppDb db, int id, bool includeUnchanged, PageRequest page, IReadOnlySet<ChangedPlace>? overtaken, CancellationToken cancellationToken)
    {
        var content = await db.StagedContents.AsNoTracking().Where(c => c.SubmissionId == id).Select(c => new { c.Values, c.Points, c.Items }).SingleOrDefaultAsync(cancellationToken);
        if (content is null) return (page.Of<ChangeView>([], 0), null);
        var points = content.Points is null ? [] : PointChanges(StagedJson.Read<StagedPointChanges>(content.Points), includeUnchanged);
        if (content.Items is not null) points = [.. points, .. ItemChanges(StagedJson.Read<StagedItemChanges>(content.Items), includeUnchanged)];
        var rows = await registers.ChangesAsync(db, id, includeUnchanged, cancellationToken);
        if (content.Values is null) return (With(page, points, points.Count, rows), null);
        var staged = StagedValuesFormat.Read(content.Values);
        var shown = Enumerable.Range(0, staged.Kinds.Length).Where(i => includeUnchanged || staged.Kinds[i] != ChangeKind.Unchanged).ToList();
        if (overtaken is { Count: > 0 }) shown = [.. shown.OrderBy(i => overtaken.Contains(Place(staged, i)) ? 0 : 1)];
        var all = shown.Select(i => View(staged, i) with { Overtaken = overtaken is not null && overtaken.Contains(Place(staged, i)) })
            .Concat(staged.Cleared.Select(c => new ChangeView(c.Unit, c.Indicator, c.Period, ChangeKind.Cleared, Number(c.Before), null)))
            .Concat(points);
        return (With(page, all, shown.Count + staged.Cleared.Count + points.Count, rows), staged);
    }

    /// <summary>Rows of registers come last; they may be many and are read only where the page reaches them.</summary>
    private static Page<ChangeView> With(PageRequest page, IEnumerable<ChangeView> first, int count, RegisterChanges rows)
    {
        List<ChangeView> items = [.. first.Skip(page.Skip).Take(page.Size)];
        items.AddRange(rows.Part(Math.Max(0, page.Skip - count), page.Size - items.Count));
        return page.Of<ChangeView>(items, count + rows.Total);
    }

    private static ChangedPlace Place(StagedComparison staged, int index)
    {
        var item = staged.Values.Items[index];
        return new(staged.Values.UnitCodes[item.Unit], staged.Values.IndicatorCodes[item.Indicator], staged.Values.Periods[item.Period].Code);
    }

    private static List<ChangeView> PointChanges(StagedPointChanges points, bool includeUnchanged) =>
    [
        .. points.Changes.Where(c => includeUnchanged || c.Kind != ChangeKind.Unchanged)
            .Select(c => new ChangeView(c.Point.Entry.UnitCode, null, c.Point.Period.Code, c.Kind, c.Before, c.Point.Entry.Points, c.Point.Entry.Reason)),
        .. points.Cleared.Select(c => new ChangeView(c.Unit, null, c.Period, ChangeKind.Cleared, c.Before, null, c.Reason)),
    ];

    /// <summary>Items hold words rather than a number; what they were and are stands in their history.</summary>
    private static IEnumerable<ChangeView> ItemChanges(StagedItemChanges items, bool includeUnchanged) =>
    [
        .. items.Changes.Where(c => includeUnchanged || c.Kind != ChangeKind.Unchanged)
            .Select(c => new ChangeView(c.Item.UnitCode, null, c.Item.Period.Code, c.Kind, null, null, $"{c.Item.ItemNo} {c.Item.Entry.Title}")),
        .. items.Cleared.Select(c => new ChangeView(c.Unit, null, c.Period, ChangeKind.Cleared, null, null, $"{c.ItemNo} {c.Title}")),
    ];

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
