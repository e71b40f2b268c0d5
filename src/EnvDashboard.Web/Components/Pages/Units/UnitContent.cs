using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Rankings;

namespace EnvDashboard.Web.Components.Pages.Units;

/// <summary>What the unit page shows.</summary>
/// <param name="Choices">The rankings that the unit belongs to, the latest period of each scheme first.</param>
/// <param name="Explanation">Null when the unit is ranked nowhere.</param>
public sealed record UnitContent(
    UnitView Unit,
    IReadOnlyList<RankingChoice> Choices,
    RankingChoice? Choice,
    ExplanationView? Explanation,
    IReadOnlyList<RankHistoryPoint> History);
