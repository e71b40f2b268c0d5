using System.Globalization;
using System.Text;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Exports.Bulletin;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Comparison.Sheets;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Exports.Rankings;
using EnvDashboard.Application.Exports.Values;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Observations;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Packages;

/// <summary>
/// All that a ranking of a period rests on in one archive: the workbooks as they were sent, the comparison workbook, the bulletin, the
/// ranking as a table, every value of the period with its cell, the method in words, and a list of SHA-256 with which every file can be checked.
/// </summary>
public sealed class ExportPackage(
    IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, GetRanking get, GatherComparison gather, ExportBulletin bulletin, ExportValues values, OriginalFiles originals, RecordExport record)
{
    public async Task<MadeFile> ExecuteAsync(Actor actor, RankingRequest request, CultureInfo culture, Stream output, IJobProgress progress, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Export);
        actor.Require(Permission.ViewSubmissions);
        var ranking = await get.ExecuteAsync(actor, request with { Node = null }, cancellationToken);
        var text = new ExportText(culture);
        using var file = new ExportedStream(output);
        using (var package = new HashedArchive(file, new(DateTime.SpecifyKind(ranking.ComputedAt, DateTimeKind.Utc))))
        {
            var wanted = new ComparisonRequest([], ranking.Group, [], ranking.Period, ranking.Period, ranking.Scheme.Code);
            var content = await gather.ExecuteAsync(actor, wanted, cancellationToken);
            progress.Report(0.2, "writing");
            package.Add("comparison.xlsx", stream => ComparisonWorkbook.Write(content, culture, stream));
            progress.Report(0.5, "writing");
            await package.AddAsync("ranking.csv", stream => ExportRanking.WriteAsync(ranking, text, stream, cancellationToken));
            await package.AddAsync("bulletin.docx", stream => bulletin.WriteAsync(actor, ranking, text, stream, cancellationToken));
            var ofPeriod = new ObservationFilter([], [], ranking.Period, null, null);
            await package.AddAsync("values.csv", stream => values.WriteAsync(actor, ofPeriod, TableFormat.Csv, text, stream, NoProgress.Instance, cancellationToken));
            progress.Report(0.8, "writing");
            var scheme = (await dictionaries.CurrentAsync(cancellationToken)).Schemes.Values.First(s => s.Code == ranking.Scheme.Code && s.Version == ranking.Scheme.Version);
            package.Add("method.txt", stream => stream.Write(Encoding.UTF8.GetBytes(string.Join('\n', MethodSheet.Facts(text, scheme).Select(f => f.Label + text["colon"] + f.Text)) + "\n")));
            await OriginalsAsync(package, ranking.Period, cancellationToken);
            package.Finish();
        }
        var parameters = string.Create(
            CultureInfo.InvariantCulture, $"group={ranking.Group} scheme={ranking.Scheme.Code}@{ranking.Scheme.Version} period={ranking.Period} run={ranking.RunId} lang={culture.Name}");
        return await record.ExecuteAsync(actor, "package", ranking.Group, parameters, file, SafeFileName.Of(".zip", ranking.Group, ranking.Period), cancellationToken);
    }

    /// <summary>Every workbook that a value of the period came from, byte by byte.</summary>
    private async Task OriginalsAsync(HashedArchive package, string period, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var of = (await dictionaries.CurrentAsync(db, cancellationToken)).PeriodIds[period];
        var ids = await db.Observations.Where(o => o.PeriodId == of).Select(o => o.SubmissionId).Distinct().ToListAsync(cancellationToken);
        foreach (var row in await db.Submissions.AsNoTracking().Where(s => ids.Contains(s.Id)).OrderBy(s => s.Id).Select(s => new { s.Id, s.FileName, s.StoredName }).ToListAsync(cancellationToken))
        {
            await using var original = originals.Open(row.StoredName);
            var name = SafeFileName.Of(
                SafeFileName.Of("", Path.GetExtension(row.FileName)) is { Length: > 0 and < 8 } ending ? "." + ending : "",
                row.Id.ToString(CultureInfo.InvariantCulture), Path.GetFileNameWithoutExtension(row.FileName.Replace('\\', '/')));
            await package.AddAsync("workbooks/" + name, stream => original.CopyToAsync(stream, cancellationToken));
        }
    }
}
