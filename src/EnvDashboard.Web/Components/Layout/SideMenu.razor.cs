using EnvDashboard.Application.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace EnvDashboard.Web.Components.Layout;

/// <summary>The pages a person may open.</summary>
public sealed partial class SideMenu
{
    private static readonly IReadOnlyList<Entry> Entries =
    [
        new("rankings", "Menu_Ranking", "leaderboard", Permission.ViewResults),
        new("rectification", "Menu_Rectification", "fact_check", Permission.ViewResults),
        new("exports", "Menu_Export", "table_view", Permission.Export),
        new("templates", "Menu_Templates", "assignment", Permission.ViewSubmissions),
        new("submissions/new", "Menu_Upload", "upload_file", Permission.Submit),
        new("submissions", "Menu_Submissions", "inbox", Permission.ViewSubmissions, NavLinkMatch.All),
        new("jobs", "Menu_Jobs", "pending_actions", Permission.Operate),
        new("access", "Menu_Access", "admin_panel_settings", Permission.ManageAccess),
    ];

    [Inject]
    public required NavigationManager Navigation { get; set; }

    /// <summary>The start page is the ranking under a shorter address.</summary>
    private string ClassOf(Entry entry) =>
        entry == Entries[0] && Navigation.ToBaseRelativePath(Navigation.Uri) is "" or ['?', ..] ? "side-link active" : "side-link";

    private sealed record Entry(string Path, string Text, string Icon, Permission Permission, NavLinkMatch Match = NavLinkMatch.Prefix);
}
