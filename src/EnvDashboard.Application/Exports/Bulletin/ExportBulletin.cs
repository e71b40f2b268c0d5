using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Bulletin;

/// <summary>The monthly bulletin (通报) of a ranking, for print and circulation.</summary>
public sealed class ExportBulletin(GetRanking get, KeptRuns kept, IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, OfficeTemplates templates, RecordExport record)
{
    private const int MoversEachWay = 5;
    private const string TemplateName = "bulletin";

    public async Task<MadeFile> ExecuteAsync(Actor actor, RankingRequest request, CultureInfo culture, Stream output, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Export);
        var ranking = await get.ExecuteAsync(actor, request with { Node = null }, cancellationToken);
        var text = new ExportText(culture);
        using var file = new ExportedStream(output);
        await WriteAsync(actor, ranking, text, file, cancellationToken);
        var parameters = string.Create(
            CultureInfo.InvariantCulture, $"group={ranking.Group} scheme={ranking.Scheme.Code}@{ranking.Scheme.Version} period={ranking.Period} run={ranking.RunId} lang={culture.Name}");
        return await record.ExecuteAsync(actor, "bulletin", ranking.Group, parameters, file, SafeFileName.Of(".docx", "bulletin", ranking.Group, ranking.Period), cancellationToken);
    }

    internal async Task WriteAsync(Actor actor, RankingView ranking, ExportText text, Stream output, CancellationToken cancellationToken)
    {
        var known = await dictionaries.CurrentAsync(cancellationToken);
        var content = new BulletinContent(
            ranking,
            known.Groups[known.GroupIds[ranking.Group]],
            known.Schemes.Values.First(s => s.Code == ranking.Scheme.Code && s.Version == ranking.Scheme.Version),
            await MoversAsync(known, ranking, cancellationToken),
            new(DateTime.SpecifyKind(ranking.ComputedAt, DateTimeKind.Utc)));
        await using var template = templates.Open(TemplateName, BulletinTemplate.Plan, text);
        BulletinDocument.Write(new BulletinFields(content, text), template, output);
    }

    /// <summary>The template itself, to be edited and put into the data directory.</summary>
    public string WriteTemplate(Actor actor, CultureInfo culture, Stream output)
    {
        actor.Require(Permission.Export);
        return templates.Write(TemplateName, BulletinTemplate.Plan, new ExportText(culture), output);
    }

    private async Task<List<Mover>> MoversAsync(DictionarySnapshot known, RankingView ranking, CancellationToken cancellationToken)
    {
        var moved = ranking.Rows.Where(r => r.RankChange is not (null or 0) && r.PreviousRank is not null).ToList();
        var chosen = moved.Where(r => r.RankChange > 0).OrderByDescending(r => r.RankChange).ThenBy(r => r.Rank).Take(MoversEachWay)
            .Concat(moved.Where(r => r.RankChange < 0).OrderBy(r => r.RankChange).ThenBy(r => r.Rank).Take(MoversEachWay)).ToList();
        var sentences = chosen.Count == 0 ? null : await SentencesAsync(known, ranking, cancellationToken);
        return chosen.ConvertAll(row => new Mover(row.Unit, row.Rank, row.PreviousRank!.Value, row.RankChange!.Value, sentences?.Of(row.Unit.Code, row.RankChange)));
    }

    private async Task<MovementSentences?> SentencesAsync(DictionarySnapshot known, RankingView ranking, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var row = await db.RankingRuns.AsNoTracking().SingleAsync(r => r.Id == ranking.RunId, cancellationToken);
        var (run, _, before) = await kept.GetWithPreviousAsync(db, known, row, cancellationToken);
        return before is null ? null : new(before, run, known.Periods[row.PeriodId].Kind);
    }
}
