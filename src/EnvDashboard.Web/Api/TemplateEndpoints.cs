using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Templates;

namespace EnvDashboard.Web.Api;

/// <summary>Workbooks to be filled in.</summary>
internal static class TemplateEndpoints
{
    public static void MapTemplates(this RouteGroupBuilder api) =>
        api.MapGet("/templates/{kind}.xlsx", TemplateAsync)
            .WithSummary("A template: indicators, definition, points, rectification, approvals, complaints, calendar, stages (group, period, scheme, indicators, layout = wide or long, filled, parts, lang).");

    private static async Task<IResult> TemplateAsync(HttpContext context, string kind, MakeTemplate use, CancellationToken ct)
    {
        var request = context.Request;
        var wanted = new TemplateRequest(
            Word<TemplateKind>("kind", kind),
            Parameters.Text(request, "group"), Parameters.Text(request, "period"), Parameters.List(request, "indicators"), Parameters.Text(request, "scheme"),
            Parameters.Text(request, "layout") is { } layout ? Word<TemplateLayout>("layout", layout) : TemplateLayout.Wide,
            Parameters.Truth("filled", Parameters.Text(request, "filled")),
            Parameters.Truth("parts", Parameters.Text(request, "parts")));
        var workbook = new MemoryStream();
        var name = await use.ExecuteAsync(Actor.Of(context.User), wanted, Parameters.Language(request), workbook, ct);
        workbook.Position = 0;
        return Results.Stream(workbook, SenderEndpoints.Workbook, name);
    }

    private static T Word<T>(string field, string text) where T : struct, Enum =>
        Domain.Keyword.TryParse<T>(text, out var value) ? value
        : throw new InvalidInputException(new FieldError(field, "unknown_word", text, string.Join(", ", Domain.Keyword.All<T>())));
}
