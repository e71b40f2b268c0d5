namespace EnvDashboard.Web.Hosting;

/// <summary>Nothing is loaded from outside the server, and the browser is told to hold us to it.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    // Blazor and the charts set styles on elements; scripts come from files only (the import map is inline and carries no code).
    private const string Policy =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
        "connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }
}
