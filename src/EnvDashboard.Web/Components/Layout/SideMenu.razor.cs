using EnvDashboard.Application.Access;
using Microsoft.AspNetCore.Components.Routing;

namespace EnvDashboard.Web.Components.Layout;

/// <summary>The pages a person may open.</summary>
public sealed partial class SideMenu
{
    private static readonly IReadOnlyList<Entry> Entries =
    [
        new("", "Menu_Overview", "dashboard", Permission.ViewResults, NavLinkMatch.All),
        new("rankings", "Menu_Ranking", "leaderboard", Permission.ViewResults),
        new("points", "Menu_Points", "exposure", Permission.ViewResults),
        new("schemes", "Menu_Schemes", "rule", Permission.ViewResults),
        new("targets", "Menu_Targets", "flag", Permission.ViewResults),
        new("what-if", "Menu_WhatIf", "tune", Permission.ViewResults),
        new("approvals", "Menu_Approvals", "approval", Permission.ViewResults),
        new("rectification", "Menu_Rectification", "fact_check", Permission.ViewResults),
        new("complaints", "Menu_Complaints", "support_agent", Permission.ViewResults),
        new("calendar", "Menu_Calendar", "calendar_month", Permission.ViewResults),
        new("figures", "Menu_Figures", "dataset", Permission.ViewResults),
        new("exports", "Menu_Export", "table_view", Permission.Export),
        new("templates", "Menu_Templates", "assignment", Permission.ViewSubmissions),
        new("submissions/new", "Menu_Upload", "upload_file", Permission.Submit),
        new("grid", "Menu_Grid", "edit_note", Permission.Submit),
        new("submissions", "Menu_Submissions", "inbox", Permission.ViewSubmissions, NavLinkMatch.All),
        new("contradictions", "Menu_Contradictions", "compare_arrows", Permission.ViewSubmissions),
        new("jobs", "Menu_Jobs", "pending_actions", Permission.Operate),
        new("access", "Menu_Access", "admin_panel_settings", Permission.ManageAccess),
    ];

    private sealed record Entry(string Path, string Text, string Icon, Permission Permission, NavLinkMatch Match = NavLinkMatch.Prefix);
}
