using EnvDashboard.Application.Dictionaries;

namespace EnvDashboard.Web.Components.Pages.Templates;

/// <summary>What can be chosen for a template.</summary>
/// <param name="Periods">Periods with values, the latest first.</param>
public sealed record TemplateChoices(IReadOnlyList<GroupView> Groups, IReadOnlyList<SchemeView> Schemes, IReadOnlyList<PeriodView> Periods);
