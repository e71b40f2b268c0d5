namespace EnvDashboard.Web.Components.Controls;

/// <summary>One step of the way to a page.</summary>
/// <param name="Address">Null = the page itself.</param>
public sealed record Crumb(string Text, string? Address = null);
