using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions;

/// <param name="Count">How many there are, also those beyond the ones kept.</param>
/// <param name="Example">The sentence of the first one.</param>
public sealed record FindingKind(string Code, long Count, string Example);

/// <summary>The kinds of warnings of a submission, the most frequent first: what somebody who accepts it has to answer for.</summary>
public sealed class ListWarningKinds(IDbContextFactory<AppDb> factory, GetSubmission get)
{
    public async Task<IReadOnlyList<FindingKind>> ExecuteAsync(Actor actor, int id, CultureInfo culture, CancellationToken cancellationToken)
    {
        await get.ExecuteAsync(actor, id, cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var warnings = db.Findings.AsNoTracking().Where(f => f.SubmissionId == id && f.Severity == Severity.Warning);
        var kinds = await warnings.GroupBy(f => f.Code).Select(g => new { Code = g.Key, Count = g.LongCount(), First = g.Min(f => f.Id) }).ToListAsync(cancellationToken);
        var firsts = kinds.ConvertAll(k => k.First);
        var examples = await warnings.Where(f => firsts.Contains(f.Id)).ToDictionaryAsync(f => f.Code, cancellationToken);
        var omitted = await OmittedAsync(db, id, cancellationToken);
        return [.. kinds.Select(k => new FindingKind(k.Code, k.Count + omitted.GetValueOrDefault(k.Code), Sentence(examples[k.Code], culture))).OrderByDescending(k => k.Count).ThenBy(k => k.Code, StringComparer.Ordinal)];
    }

    /// <summary>Of each code only so many findings are kept; a finding of its own says how many more there were.</summary>
    private static async Task<Dictionary<string, long>> OmittedAsync(AppDb db, int id, CancellationToken cancellationToken)
    {
        var more = await db.Findings.AsNoTracking().Where(f => f.SubmissionId == id && f.Code == FindingCodes.MoreFindings).ToListAsync(cancellationToken);
        return more.ToDictionary(f => f.Arguments[0], f => long.Parse(f.Arguments[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }

    private static string Sentence(FindingRow f, CultureInfo culture) => FindingMessage.Of(new Finding(f.Severity, f.Code, f.Sheet, f.Cell, f.Value, f.Arguments), culture);
}
