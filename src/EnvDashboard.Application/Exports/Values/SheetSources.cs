using System.Globalization;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Values;

/// <summary>Where a value stood in what was sent.</summary>
/// <param name="AcceptedAt">When the submission was accepted (UTC); null = not known.</param>
internal sealed record SheetSource(int Submission, string FileName, string Sheet, string? AcceptedAt)
{
    public DateTime? DecidedAt { get; init; }

    /// <summary>Codes of the periods that the submission speaks of.</summary>
    public IReadOnlyList<string> Periods { get; init; } = [];
}

internal static class SheetSources
{
    /// <summary>All sheets that values can come from, by id. There are a few for each submission, so they fit into memory.</summary>
    public static async Task<IReadOnlyDictionary<int, SheetSource>> LoadAsync(AppDb db, CancellationToken cancellationToken)
    {
        var rows = await (
            from sheet in db.SubmissionSheets
            join submission in db.Submissions on sheet.SubmissionId equals submission.Id
            select new { sheet.Id, Sheet = sheet.Name, Submission = submission.Id, submission.FileName, submission.DecidedAt, submission.Periods }).AsNoTracking().ToListAsync(cancellationToken);
        return rows.ToDictionary(r => r.Id, r => new SheetSource(
            r.Submission, r.FileName, r.Sheet, r.DecidedAt?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)) { DecidedAt = r.DecidedAt, Periods = r.Periods });
    }
}
