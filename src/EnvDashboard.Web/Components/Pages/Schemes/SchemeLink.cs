namespace EnvDashboard.Web.Components.Pages.Schemes;

public static class SchemeLink
{
    public static string To(string code, string version) => $"schemes/{Uri.EscapeDataString(code)}/{Uri.EscapeDataString(version)}";
}
