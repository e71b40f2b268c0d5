using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Exports.Kinds;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Downloads;

/// <summary>Has a file made in the background. It outlives a restart: what is asked for is written down first.</summary>
public sealed class RequestExport(IDbContextFactory<AppDb> factory, ExportKinds kinds, IJobQueue jobs, TimeProvider time)
{
    private const int LongestQuery = 200_000;

    /// <summary>Files of one person that may wait at the same time.</summary>
    private const int MostWaiting = 20;

    /// <returns>Its number.</returns>
    public async Task<int> ExecuteAsync(Actor actor, string? kind, ExportParameters parameters, CultureInfo culture, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Export);
        var known = kinds.Find(kind);
        foreach (var needed in known.Needs) actor.Require(needed);
        var query = parameters.ToString();
        if (query.Length > LongestQuery) throw new InvalidInputException(new FieldError("parameters", "too_long", LongestQuery.ToString(CultureInfo.InvariantCulture)));
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var waiting = await db.Exports.CountAsync(e => e.RequestedBy == actor.Name && e.State == ExportState.Waiting, cancellationToken);
        if (waiting >= MostWaiting) throw new ConflictException("exports_waiting", waiting.ToString(CultureInfo.InvariantCulture));
        var row = new ExportRow { Kind = known.Name, Query = query, Language = culture.Name, RequestedBy = actor.Name, RequestedAt = time.GetUtcNow().UtcDateTime };
        db.Exports.Add(row);
        await db.SaveChangesAsync(cancellationToken);
        await jobs.EnqueueAsync<MakeExport, ExportArguments>(new(row.Id), DownloadRows.Key(row.Id), cancellationToken);
        return row.Id;
    }
}
