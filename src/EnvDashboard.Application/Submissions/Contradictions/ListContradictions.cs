using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Contradictions;

/// <summary>The register of contradictions over all submissions, the newest first: both values are kept, neither is chosen in silence.</summary>
public sealed class ListContradictions(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries)
{
    private static readonly List<string> Codes = [FindingCodes.ContradictsAccepted, FindingCodes.DuplicateDifferent];

    public async Task<Page<ContradictionView>> ExecuteAsync(Actor actor, ContradictionFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewSubmissions);
        var wanted = Read(filter);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var query =
            from f in db.Findings.AsNoTracking()
            where Codes.Contains(f.Code)
            join s in db.Submissions on f.SubmissionId equals s.Id
            orderby f.SubmissionId descending, f.Id
            select new Found(f, s.FileName, s.Status, s.ReceivedAt);
        if (wanted.IsEmpty)
        {
            var total = await query.CountAsync(cancellationToken);
            var rows = await query.Skip(page.Skip).Take(page.Size).ToListAsync(cancellationToken);
            return page.Of(rows.ConvertAll(r => View(known, r)), total);
        }
        // What a finding speaks of stands in its arguments, which the database does not look into; of each code a submission keeps only so many.
        var found = new List<ContradictionView>();
        await foreach (var row in query.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (View(known, row) is var view && Fits(view, wanted)) found.Add(view);
        }
        return page.Cut(found, found.Count);
    }

    private static ContradictionFilter Read(ContradictionFilter filter)
    {
        var (unit, period) = (Text.Shorten(filter.Unit?.Trim(), 200), Text.Shorten(filter.Period?.Trim(), 40));
        if (period is null) return new(unit, null);
        return PeriodText.TryParse(period, out var read) ? new(unit, read.Code) : throw new InvalidInputException(new FieldError("period", "not_a_period", period));
    }

    private static bool Fits(ContradictionView view, ContradictionFilter wanted) =>
        (wanted.Period is null || view.Period == wanted.Period)
        && (wanted.Unit is null || view.Unit == wanted.Unit || view.UnitName.Contains(wanted.Unit, StringComparison.OrdinalIgnoreCase));

    private static ContradictionView View(DictionarySnapshot known, Found row)
    {
        var f = row.Finding;
        var accepted = f.Code == FindingCodes.ContradictsAccepted;
        var unit = accepted ? CodeIn(Argument(f, 0)) : Argument(f, 0);
        var name = known.UnitIds.TryGetValue(unit, out var id) ? known.Units[id].Name : unit;
        var source = $"{f.Sheet}!{f.Cell}";
        return accepted
            ? new(f.Id, f.SubmissionId, row.FileName, row.Status, row.ReceivedAt, f.Code, unit, name, Argument(f, 1), Argument(f, 2), Argument(f, 3), source, Argument(f, 4), Argument(f, 5))
            : new(f.Id, f.SubmissionId, row.FileName, row.Status, row.ReceivedAt, f.Code, unit, name, Argument(f, 1), Argument(f, 4) is { Length: > 0 } period ? period : null, f.Value ?? "", source, Argument(f, 3), Argument(f, 2));
    }

    /// <summary>The check writes a unit as name and code: 铁西区 (210106).</summary>
    private static string CodeIn(string unit) => unit.EndsWith(')') && unit.LastIndexOf('(') is > 0 and var open ? unit[(open + 1)..^1] : unit;

    private static string Argument(FindingRow finding, int position) => position < finding.Arguments.Count ? finding.Arguments[position] : "";

    private sealed record Found(FindingRow Finding, string FileName, SubmissionStatus Status, DateTime ReceivedAt);
}
