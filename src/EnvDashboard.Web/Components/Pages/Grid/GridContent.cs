using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Submissions.Grid;

namespace EnvDashboard.Web.Components.Pages.Grid;

/// <summary>What can be chosen, and the values chosen.</summary>
/// <param name="Grid">Null while the choice does not lead to any; <paramref name="Why"/> says why.</param>
public sealed record GridContent(
    IReadOnlyList<GroupView> Groups, IReadOnlyList<SchemeView> Schemes, IReadOnlyList<PeriodView> Periods, IReadOnlyList<IndicatorView> Indicators, string? Group, string Period, GridView? Grid, string? Why);
