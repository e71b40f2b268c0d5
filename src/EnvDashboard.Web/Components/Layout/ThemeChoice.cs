namespace EnvDashboard.Web.Components.Layout;

/// <summary>The two themes and the cookie that remembers the choice.</summary>
public static class ThemeChoice
{
    public const string Cookie = "theme";
    public const string Light = "standard";
    public const string Dark = "standard-dark";

    public static string Of(HttpRequest request) => request.Cookies[Cookie] == Dark ? Dark : Light;

    /// <summary>Class of the element that holds the colours of <c>palette.css</c>.</summary>
    public static string ClassOf(string? theme) => theme == Dark ? "theme-dark" : "theme-light";
}
