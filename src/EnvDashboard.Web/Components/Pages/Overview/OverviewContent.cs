using EnvDashboard.Application.Overview;
using EnvDashboard.Application.Points;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Web.Components.Pages.Rankings;

namespace EnvDashboard.Web.Components.Pages.Overview;

/// <summary>What the overview and the wall show.</summary>
/// <param name="Choice">Null when nothing is published; then there is no ranking either.</param>
/// <param name="Repetitions">Deductions for the same reason that go on in the period shown.</param>
public sealed record OverviewContent(
    IReadOnlyList<RankingChoice> Choices, RankingChoice? Choice, RankingView? Ranking, OverviewView? Overview, IReadOnlyList<RepetitionAlertView> Repetitions, UnitLabels Labels)
{
    /// <summary>Null when the ledger holds no item of the group.</summary>
    public LedgerFigures? Ledger { get; init; }
}
