using EnvDashboard.Application.Rankings;

namespace EnvDashboard.Web.Components.Pages.Rankings;

/// <summary>What the ranking page shows.</summary>
/// <param name="Choices">Every ranking in force.</param>
/// <param name="Courses">Null unless ranks over time are shown.</param>
/// <param name="Choice">The one shown; null when there is none.</param>
public sealed record RankingContent(
    IReadOnlyList<RankingChoice> Choices,
    RankingChoice? Choice,
    RankingView? Ranking,
    RankCoursesView? Courses,
    UnitLabels Labels)
{
    /// <summary>Null unless another period stands beside.</summary>
    public RankingPairView? Pair { get; init; }

    /// <summary>Null when the same period of last year was not ranked.</summary>
    public LastYearLevels? LastYear { get; init; }
}
