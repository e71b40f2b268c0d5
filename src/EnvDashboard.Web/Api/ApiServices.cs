using System.Threading.RateLimiting;
using EnvDashboard.Web.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace EnvDashboard.Web.Api;

public static class ApiServices
{
    private const string Limit = "api";

    /// <param name="permitsPerSecond">Calls a second that one caller may make in the long run; bursts of three times that are let through.</param>
    public static IServiceCollection AddApi(this IServiceCollection services, int permitsPerSecond)
    {
        services.AddExceptionHandler<Problems>();
        services.AddProblemDetails();
        services.AddOpenApi();
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(Limit, context => RateLimitPartition.GetTokenBucketLimiter(
                context.User.Identity?.Name ?? context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = permitsPerSecond * 3,
                    TokensPerPeriod = permitsPerSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = 0,
                }));
        });
        return services;
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").RequireAuthorization().RequireRateLimiting(Limit).AddEndpointFilter(AntiforgeryForCookiesAsync);
        api.MapSubmissions();
        api.MapSender();
        api.MapTemplates();
        api.MapResults();
        api.MapExports();
        api.MapDictionaries();
        api.MapSchemes();
        api.MapRectification();
        api.MapSupervision();
        api.MapFigures();
        api.MapComplaints();
        api.MapCalendar();
        api.MapSavedViews();
        api.MapTargets();
        api.MapApprovals();
        // For the pages: the same as the API's upload, by the person's cookie.
        var pages = app.MapGroup("/uploads").RequireAuthorization().AddEndpointFilter(AntiforgeryForCookiesAsync).ExcludeFromDescription();
        pages.MapPost("", UploadAsync).DisableAntiforgery();
        pages.MapGet("/{id:int}/original", SubmissionEndpoints.OriginalAsync);
        app.MapNoSuchCall();
        app.MapOpenApi();
        app.UseSwaggerUI(o =>
        {
            o.RoutePrefix = "api";
            o.SwaggerEndpoint("/openapi/v1.json", "EnvDashboard v1");
        });
    }

    private static async Task<IResult> UploadAsync(HttpContext context, Application.Submissions.ReceiveSubmission receive, Application.UploadOptions options, CancellationToken ct)
    {
        var id = await UploadForm.ReceiveAsync(context, receive, options, ct);
        return Results.Json(new { id, status = "received" }, ApiJson.Options, statusCode: 202);
    }

    /// <summary>A cookie is sent by the browser unasked, so whoever changes something with one must also show the token of our pages.</summary>
    private static async ValueTask<object?> AntiforgeryForCookiesAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var byCookie = context.User.Identities.Any(i => i.AuthenticationType == IdentityConstants.ApplicationScheme);
        if (byCookie && !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
            && !await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
        {
            await Problems.WriteAsync(context, 400, Problems.Sentence(400), [new("RequestVerificationToken", "missing", Problems.Sentence(400))], context.RequestAborted);
            return Results.Empty;
        }
        return await next(invocation);
    }
}
