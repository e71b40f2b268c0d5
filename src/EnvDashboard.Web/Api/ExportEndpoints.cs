using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Exports.Bulletin;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Packages;
using EnvDashboard.Application.Exports.Rankings;
using EnvDashboard.Application.Exports.Values;
using EnvDashboard.Application.Observations;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain;

namespace EnvDashboard.Web.Api;

/// <summary>Files that leave the program.</summary>
internal static class ExportEndpoints
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void MapExports(this RouteGroupBuilder api)
    {
        api.MapGet("/exports/comparison.xlsx", (HttpContext context, ExportComparison use, CancellationToken ct) =>
        {
            var request = context.Request;
            var wanted = new ComparisonRequest(
                Parameters.List(request, "units"), Parameters.Text(request, "group"), Parameters.List(request, "indicators"),
                Parameters.Text(request, "from"), Parameters.Text(request, "to"), Parameters.Text(request, "scheme")) { Parts = Parts(Parameters.List(request, "parts")) };
            return FileAsync(Workbook, file => use.ExecuteAsync(Actor.Of(context.User), wanted, Parameters.Language(request), file, ct));
        }).WithSummary("The comparison workbook (units, group, indicators, from, to, scheme, parts = none, provenance, environments, units or all; lang).");
        api.MapGet("/exports/values.{format}", (HttpContext context, string format, ExportValues use, CancellationToken ct) =>
        {
            var request = context.Request;
            var filter = new ObservationFilter(
                Parameters.List(request, "unit"), Parameters.List(request, "indicator"),
                Parameters.Text(request, "period"), Parameters.Text(request, "from"), Parameters.Text(request, "to"));
            var wanted = Word<TableFormat>("format", format);
            return FileAsync(Type(wanted), file => use.ExecuteAsync(Actor.Of(context.User), filter, wanted, Parameters.Language(request), file, ct));
        }).WithSummary("Values in force as one long list: xlsx, csv or json (unit, indicator, period, from, to, lang).");
        api.MapGet("/exports/ranking.{format}", (HttpContext context, string format, ExportRanking use, CancellationToken ct) =>
        {
            var request = context.Request;
            var wanted = Word<TableFormat>("format", format);
            if (wanted == TableFormat.Xlsx) throw new InvalidInputException(new FieldError("format", "unknown_word", format, "csv, json"));
            var ranking = Ranking(request) with { Node = Parameters.Text(request, "node") };
            return FileAsync(Type(wanted), file => use.ExecuteAsync(Actor.Of(context.User), ranking, wanted, Parameters.Language(request), file, ct));
        }).WithSummary("A ranking as csv or json (period, group, scheme, node, lang).");
        api.MapGet("/exports/bulletin.docx", (HttpContext context, ExportBulletin use, CancellationToken ct) =>
            FileAsync(Document, file => use.ExecuteAsync(Actor.Of(context.User), Ranking(context.Request), Parameters.Language(context.Request), file, ct)))
            .WithSummary("The bulletin of a ranking (period, group, scheme, lang).");
        api.MapGet("/exports/bulletin-template.docx", (HttpContext context, ExportBulletin use) =>
            FileAsync(Document, file => Task.FromResult(use.WriteTemplate(Actor.Of(context.User), Parameters.Language(context.Request), file))))
            .WithSummary("The template of the bulletin, with its named fields (lang).");
        api.MapGet("/exports/package.zip", (HttpContext context, ExportPackage use, CancellationToken ct) =>
            FileAsync("application/zip", file => use.ExecuteAsync(Actor.Of(context.User), Ranking(context.Request), Parameters.Language(context.Request), file, ct)))
            .WithSummary("A whole period: workbooks as sent, comparison, ranking, values, bulletin, method, hashes (period, group, scheme, lang).");
    }

    /// <summary>Written to a temporary file first: errors still have their status, and nothing large lies in memory.</summary>
    internal static async Task<IResult> FileAsync(string type, Func<Stream, Task<string>> write)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            var name = await write(file);
            file.Position = 0;
            return Results.Stream(file, type, name);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>A table in the format that the address ends in.</summary>
    internal static Task<IResult> TableAsync(string format, Func<TableFormat, Stream, Task<string>> write)
    {
        var wanted = Word<TableFormat>("format", format);
        return FileAsync(Type(wanted), file => write(wanted, file));
    }

    private static RankingRequest Ranking(HttpRequest request) =>
        new(Parameters.Text(request, "period"), Parameters.Text(request, "group"), Parameters.Text(request, "scheme"), null);

    private static ComparisonPart? Parts(IReadOnlyList<string> words) =>
        words.Count == 0 ? null : words.Aggregate(ComparisonPart.None, (parts, word) => parts | Word<ComparisonPart>("parts", word));

    private static string Type(TableFormat format) => format switch
    {
        TableFormat.Xlsx => Workbook,
        TableFormat.Csv => "text/csv; charset=utf-8",
        _ => "application/json; charset=utf-8",
    };

    private static T Word<T>(string field, string text) where T : struct, Enum =>
        Keyword.TryParse<T>(text, out var value) ? value : throw new InvalidInputException(new FieldError(field, "unknown_word", text, string.Join(", ", Keyword.All<T>())));
}
