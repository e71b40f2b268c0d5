namespace EnvDashboard.Web.Components.Pages.Schemes;

/// <param name="From">The first period without the version.</param>
public sealed record RetireAnswer(string From, string Reason);
