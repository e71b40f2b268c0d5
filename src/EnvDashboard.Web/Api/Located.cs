namespace EnvDashboard.Web.Api;

/// <summary>A result with a Location header.</summary>
internal sealed class Located(IResult inner, string location) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.Location = location;
        return inner.ExecuteAsync(httpContext);
    }
}

internal static class LocatedExtensions
{
    public static IResult WithLocation(this IResult result, string location) => new Located(result, location);
}
