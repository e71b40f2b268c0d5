using Microsoft.AspNetCore.Routing.Template;

namespace EnvDashboard.Web.Api;

/// <summary>Answers what no call of the API takes: 405 where the address exists for other methods, else 404.</summary>
internal static class NoSuchCall
{
    public static void MapNoSuchCall(this WebApplication app) => app.Map("/api/v1/{**rest}", AnswerAsync).ExcludeFromDescription();

    private static Task AnswerAsync(HttpContext context, EndpointDataSource endpoints)
    {
        var methods = endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.Parameters.All(p => !p.IsCatchAll) && Matches(e, context.Request.Path))
            .SelectMany(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
            .Distinct().ToArray();
        // Where the method would do, it was the address after all: an id that is no number, for instance.
        var wrongMethod = methods.Length > 0 && !methods.Contains(context.Request.Method, StringComparer.OrdinalIgnoreCase);
        var status = wrongMethod ? StatusCodes.Status405MethodNotAllowed : StatusCodes.Status404NotFound;
        if (wrongMethod) context.Response.Headers.Allow = methods;
        return Problems.WriteAsync(context, status, Problems.Sentence(status), [], context.RequestAborted);
    }

    private static bool Matches(RouteEndpoint endpoint, PathString path) =>
        new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(path, []);
}
