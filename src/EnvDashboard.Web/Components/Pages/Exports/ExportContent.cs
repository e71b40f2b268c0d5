using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Rankings;

namespace EnvDashboard.Web.Components.Pages.Exports;

/// <summary>What can be chosen for a comparison workbook.</summary>
public sealed record ExportContent(
    IReadOnlyList<RankingChoice> Choices,
    IReadOnlyList<GroupView> Groups,
    IReadOnlyList<UnitView> Units,
    IReadOnlyList<IndicatorView> Indicators,
    IReadOnlyList<SchemeView> Schemes);
