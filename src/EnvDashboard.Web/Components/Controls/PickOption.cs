namespace EnvDashboard.Web.Components.Controls;

/// <summary>One line of a <see cref="PickField"/>.</summary>
public sealed record PickOption(string Value, string Text);
