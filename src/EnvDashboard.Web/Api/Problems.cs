using System.Globalization;
using EnvDashboard.Application.Errors;
using Microsoft.AspNetCore.Diagnostics;

namespace EnvDashboard.Web.Api;

/// <summary>One field that is wrong.</summary>
public sealed record ProblemField(string Field, string Code, string Message);

/// <summary>Answers errors as <c>application/problem+json</c> with title, status, detail and errors[].</summary>
public sealed class Problems(ILogger<Problems> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (!IsForPrograms(context)) return false;
        if (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested) return true;
        var (status, detail, errors) = Describe(exception);
        if (status == StatusCodes.Status500InternalServerError) log.LogError(exception, "{Method} {Path} failed.", context.Request.Method, context.Request.Path);
        await WriteAsync(context, status, detail, errors, cancellationToken);
        return true;
    }

    public static bool IsForPrograms(HttpContext context)
    {
        // While an exception is handled the request's own path has been put aside.
        PathString path = context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path.Value;
        return path.StartsWithSegments("/api/v1", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/uploads", StringComparison.OrdinalIgnoreCase);
    }

    public static Task WriteAsync(HttpContext context, int status, string detail, IReadOnlyList<ProblemField> errors, CancellationToken cancellationToken)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(
            new { type = "about:blank", title = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status), status, detail, errors },
            ApiJson.Options,
            "application/problem+json; charset=utf-8",
            cancellationToken);
    }

    /// <summary>A sentence for a status that no use case explained.</summary>
    public static string Sentence(int status) => ErrorText.Of(
        new Plain(status switch
        {
            StatusCodes.Status401Unauthorized => "unauthorised",
            StatusCodes.Status403Forbidden => "forbidden",
            StatusCodes.Status404NotFound => "not_found",
            StatusCodes.Status405MethodNotAllowed => "method_not_allowed",
            StatusCodes.Status429TooManyRequests => "too_many_requests",
            >= 500 => "unexpected",
            _ => "bad_request",
        }),
        CultureInfo.CurrentUICulture);

    private static (int Status, string Detail, IReadOnlyList<ProblemField> Errors) Describe(Exception exception)
    {
        var culture = CultureInfo.CurrentUICulture;
        return exception switch
        {
            InvalidInputException e => (400, ErrorText.Of(e, culture), [.. e.Errors.Select(f => new ProblemField(f.Field, f.Code, ErrorText.Of(f, culture)))]),
            NotFoundException e => (404, ErrorText.Of(e, culture), []),
            ForbiddenException e => (403, ErrorText.Of(e, culture), []),
            ConflictException e => (409, ErrorText.Of(e, culture), []),
            TooLargeException e => (413, ErrorText.Of(e, culture), []),
            BadHttpRequestException e => (e.StatusCode, e.StatusCode == 413 ? e.Message : Sentence(e.StatusCode), []),
            _ => (500, Sentence(500), []),
        };
    }

    private sealed class Plain(string code) : UseCaseException(code);
}
