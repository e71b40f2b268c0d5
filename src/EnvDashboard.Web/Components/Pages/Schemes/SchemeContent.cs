using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Schemes;
using EnvDashboard.Web.Localisation;

namespace EnvDashboard.Web.Components.Pages.Schemes;

/// <summary>What the page of a scheme version shows.</summary>
/// <param name="Versions">All versions of the scheme.</param>
/// <param name="Runs">The rankings in force under any version, the latest period first.</param>
public sealed record SchemeContent(
    SchemeView Scheme, IReadOnlyList<SchemeView> Versions, IReadOnlyList<RankingChoice> Runs, GroupView? Group, IReadOnlyList<IndicatorView> Indicators)
{
    /// <summary>The ranking compared or checked; null = there is none yet.</summary>
    public RankingChoice? Run { get; init; }

    public VersionComparisonView? Comparison { get; init; }

    public MethodHealthView? Health { get; init; }

    public string GroupName => Group is null ? Scheme.Group : Named.Of(Group.Name, Group.NameEn);
}
