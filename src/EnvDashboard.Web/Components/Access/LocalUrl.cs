namespace EnvDashboard.Web.Components.Access;

/// <summary>An address to return to may only lead into this site.</summary>
public static class LocalUrl
{
    public static string OrHome(string? url) => IsLocal(url) ? url! : "/";

    private static bool IsLocal(string? url) =>
        url is ['/', ..]
        && url is not ['/', '/' or '\\', ..]
        && !url.Any(char.IsControl)
        && Uri.TryCreate(url, UriKind.Relative, out _);
}
