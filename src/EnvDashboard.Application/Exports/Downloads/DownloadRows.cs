using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Downloads;

/// <summary>Files asked for as their owner sees them: everybody sees his own, who manages accounts sees all.</summary>
internal static class DownloadRows
{
    public const string JobType = "make_export";

    public static IQueryable<ExportRow> Of(AppDb db, Actor actor)
    {
        actor.Require(Permission.Export);
        return actor.May(Permission.ManageAccess) ? db.Exports : db.Exports.Where(e => e.RequestedBy == actor.Name);
    }

    /// <exception cref="NotFoundException">There is none, or it is another's.</exception>
    public static async Task<ExportRow> FindAsync(AppDb db, Actor actor, int id, CancellationToken cancellationToken) =>
        await Of(db, actor).AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancellationToken)
        ?? throw new NotFoundException("export", Key(id));

    public static string Key(int id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>With what their jobs say of them.</summary>
    public static async Task<List<DownloadView>> ViewAsync(AppDb db, List<ExportRow> rows, ExportOptions options, CancellationToken cancellationToken)
    {
        var keys = rows.Where(r => r.State == ExportState.Waiting).Select(r => Key(r.Id)).ToList();
        var jobs = keys.Count == 0 ? [] : await db.Jobs.AsNoTracking().Where(j => j.Type == JobType && keys.Contains(j.Key)).OrderBy(j => j.Id).ToListAsync(cancellationToken);
        var byKey = jobs.GroupBy(j => j.Key).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        return rows.ConvertAll(r => View(r, byKey.GetValueOrDefault(Key(r.Id)), options));
    }

    private static DownloadView View(ExportRow row, JobRow? job, ExportOptions options) => new(
        row.Id, row.Kind, row.Query, row.Language.StartsWith("en", StringComparison.Ordinal) ? "en" : "zh", State(row, job),
        row.State == ExportState.Made ? 1 : job?.Progress ?? 0, row.State == ExportState.Waiting ? job?.Stage : null,
        row.RequestedBy, row.RequestedAt, row.FinishedAt, row is { State: ExportState.Made, FinishedAt: { } made } ? made.AddDays(options.KeepDays) : null,
        row.FileName, row.Size, row.Sha256, row.Problem, row.RepeatId is not null);

    private static string State(ExportRow row, JobRow? job) => row.State switch
    {
        ExportState.Made => "ready",
        ExportState.Failed => "failed",
        ExportState.Swept => "expired",
        // The job says that it is done a moment before or after the file's own row does.
        _ => job is null or { State: JobState.Succeeded or JobState.Failed } ? "queued" : Keyword.Of(job.State),
    };
}
