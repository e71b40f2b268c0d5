using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain.Complaints;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Complaints;

/// <summary>What became of the appeals of one grade.</summary>
/// <param name="Open">Not closed.</param>
/// <param name="Consulted">With a joint consultation.</param>
/// <param name="FollowedUp">With something said of what was done to follow them up.</param>
/// <param name="Asked">Those of which it is known whether the complainant is satisfied.</param>
public sealed record AppealGradeView(ComplaintGrade Grade, int Received, int Open, int Overdue, int Consulted, int ClosedWithoutFollowUp, int FollowedUp, int Asked, int Satisfied);

/// <summary>
/// Enterprise appeals by grade: ordinary ones are handled fast, difficult ones by joint consultation, major ones by decision from the top;
/// and whether they were followed up. Work orders without a grade are no part of it.
/// </summary>
public sealed class GetAppeals(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, TimeProvider time)
{
    /// <returns>All three grades, the gravest last.</returns>
    public async Task<IReadOnlyList<AppealGradeView>> ExecuteAsync(Actor actor, ComplaintFilter filter, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var found = await CaseQuery.Of(db, known, new(filter, null, [], null), today).Where(c => c.Grade != null).GroupBy(c => c.Grade)
            .Select(g => new AppealGradeView(
                g.Key!.Value, g.Count(), g.Count(c => c.ClosedOn == null), g.Count(c => c.OverdueAfter < today), g.Count(c => c.JointConsultation == true),
                g.Count(c => c.ClosedOn != null && !c.FollowedUp), g.Count(c => c.FollowedUp), g.Count(c => c.Satisfied != null), g.Count(c => c.Satisfied == true)))
            .ToListAsync(cancellationToken);
        return [.. Enum.GetValues<ComplaintGrade>().Select(grade => found.Find(f => f.Grade == grade) ?? new(grade, 0, 0, 0, 0, 0, 0, 0, 0))];
    }
}
