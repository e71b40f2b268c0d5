using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Rankings;

namespace EnvDashboard.Application.Exports.Bulletin;

/// <summary>The monthly bulletin (通报) of a ranking, for print and circulation.</summary>
public sealed class ExportBulletin(GetRanking get, ExplainRank explain, DictionaryStore dictionaries, OfficeTemplates templates, RecordExport record)
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
            await MoversAsync(actor, ranking, cancellationToken),
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

    private async Task<List<Mover>> MoversAsync(Actor actor, RankingView ranking, CancellationToken cancellationToken)
    {
        var moved = ranking.Rows.Where(r => r.RankChange is not (null or 0) && r.PreviousRank is not null).ToList();
        var chosen = moved.Where(r => r.RankChange > 0).OrderByDescending(r => r.RankChange).ThenBy(r => r.Rank).Take(MoversEachWay)
            .Concat(moved.Where(r => r.RankChange < 0).OrderBy(r => r.RankChange).ThenBy(r => r.Rank).Take(MoversEachWay));
        var movers = new List<Mover>();
        foreach (var row in chosen)
        {
            var why = await explain.ExecuteAsync(actor, ranking.RunId, row.Unit.Code, cancellationToken);
            movers.Add(new(row.Unit, row.Rank, row.PreviousRank!.Value, row.RankChange!.Value, why.Sentence));
        }
        return movers;
    }
}
