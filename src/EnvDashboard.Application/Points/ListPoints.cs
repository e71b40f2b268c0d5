using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Points;

/// <summary>What is left out is not restricted.</summary>
public sealed record PointFilter(string? Unit, string? Period, string? Scheme);

/// <param name="Scheme">Counts under this scheme only; null = under every scheme that ranks the unit.</param>
public sealed record PointEntryView(
    UnitReference Unit, string Period, string? Scheme, double Points, string Reason, string? Evidence, int Submission, string FileName, string Sheet, string Cell);

/// <summary>The points in force, the latest period first.</summary>
public sealed class ListPoints(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries)
{
    public async Task<Page<PointEntryView>> ExecuteAsync(Actor actor, PointFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var entries = Filtered(db, known, filter);
        var total = await entries.CountAsync(cancellationToken);
        var items = await (
            from entry in entries
            join period in db.Periods on entry.PeriodId equals period.Id
            join sheet in db.SubmissionSheets on entry.SheetId equals sheet.Id
            join submission in db.Submissions on entry.SubmissionId equals submission.Id
            orderby period.Start descending, entry.UnitId, entry.Id
            select new { Entry = entry, Sheet = sheet.Name, submission.FileName })
            .Skip(page.Skip).Take(page.Size).AsNoTracking().ToListAsync(cancellationToken);
        return page.Of<PointEntryView>(
            [.. items.Select(i => new PointEntryView(
                GetRanking.Reference(known, i.Entry.UnitId), known.Periods[i.Entry.PeriodId].Code, i.Entry.SchemeCode, i.Entry.Points, i.Entry.Reason, i.Entry.Evidence,
                i.Entry.SubmissionId, i.FileName, i.Sheet, i.Entry.Cell))],
            total);
    }

    private static IQueryable<PointEntryRow> Filtered(AppDb db, DictionarySnapshot known, PointFilter filter)
    {
        var entries = db.PointEntries.Where(e => e.RemovedAt == null);
        if (filter.Unit is { } code)
        {
            if (!known.UnitIds.TryGetValue(code, out var unit)) throw new NotFoundException("unit", code);
            entries = entries.Where(e => e.UnitId == unit);
        }
        if (filter.Period is { } text)
        {
            if (!PeriodText.TryParse(text, out var period)) throw new InvalidInputException(new FieldError("period", "not_a_period", text));
            var id = known.PeriodIds.GetValueOrDefault(period.Code, -1);
            entries = entries.Where(e => e.PeriodId == id);
        }
        if (filter.Scheme is { } scheme)
        {
            if (known.Schemes.Values.All(s => s.Code != scheme)) throw new NotFoundException("scheme", scheme);
            entries = entries.Where(e => e.SchemeCode == null || e.SchemeCode == scheme);
        }
        return entries;
    }
}
