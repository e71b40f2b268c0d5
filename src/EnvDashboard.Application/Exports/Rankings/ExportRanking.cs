using System.Globalization;
using System.Text.Json;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Exports.Values;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain;

namespace EnvDashboard.Application.Exports.Rankings;

/// <summary>A ranking as a plain table: a row a unit, those without a rank at the end with the reason.</summary>
public sealed class ExportRanking(GetRanking get, RecordExport record)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<MadeFile> ExecuteAsync(Actor actor, RankingRequest request, TableFormat format, CultureInfo culture, Stream output, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Export);
        var ranking = await get.ExecuteAsync(actor, request, cancellationToken);
        using var file = new ExportedStream(output);
        if (format == TableFormat.Csv) await WriteAsync(ranking, new ExportText(culture), file, cancellationToken);
        else await JsonSerializer.SerializeAsync(file, ranking, Json, cancellationToken);
        var parameters = string.Create(
            CultureInfo.InvariantCulture, $"format={format} group={ranking.Group} scheme={ranking.Scheme.Code}@{ranking.Scheme.Version} period={ranking.Period} node={ranking.Node} run={ranking.RunId} lang={culture.Name}");
        var name = SafeFileName.Of("." + Keyword.Of(format), "ranking", ranking.Group, ranking.Period, ranking.Node == ranking.Nodes[0].Code ? null : ranking.Node);
        return await record.ExecuteAsync(actor, "ranking", ranking.Group, parameters, file, name, cancellationToken);
    }

    internal static async Task WriteAsync(RankingView ranking, ExportText text, Stream output, CancellationToken cancellationToken)
    {
        var children = ranking.Nodes.Where(n => n.Parent == ranking.Node).ToList();
        using var csv = new SafeCsv(output);
        csv.Row([
            "rank", "unit", "unitName", "score", "previousRank", "previousScore", "rankChange", "coverage", "low", "high", "points", "vetoed", "unranked", "invented",
            .. children.Select(c => text.Name(c.Name, c.NameEn))]);
        foreach (var r in ranking.Rows)
        {
            var scores = r.Children.ToDictionary(c => c.Node, c => c.Score, StringComparer.Ordinal);
            csv.Row([
                r.Rank, r.Unit.Code, text.Name(r.Unit.Name, r.Unit.NameEn), r.Score, r.PreviousRank, r.PreviousScore, r.RankChange, r.Coverage, r.Low, r.High, r.Points,
                r.Vetoed ? "yes" : "no", null, r.Unit.Invented ? "yes" : "no", .. children.Select(c => (object?)scores.GetValueOrDefault(c.Code))]);
        }
        foreach (var u in ranking.Unranked)
        {
            csv.Row([
                null, u.Unit.Code, text.Name(u.Unit.Name, u.Unit.NameEn), null, null, null, null, u.Coverage, null, null, null, "no", u.Reason, u.Unit.Invented ? "yes" : "no",
                .. children.Select(_ => (object?)null)]);
        }
        await csv.FinishAsync(cancellationToken);
    }
}
