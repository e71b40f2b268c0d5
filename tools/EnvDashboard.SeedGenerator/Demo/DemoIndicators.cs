using EnvDashboard.SeedGenerator.Demo.Indicators;

namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>All indicators of the demonstration, in the order of the eight environments.</summary>
internal static class DemoIndicators
{
    public static readonly IReadOnlyList<DemoIndicator> All =
    [
        .. EconomyIndicators.All,
        .. CreditIndicators.All,
        .. JudicialIndicators.All,
        .. EnforcementIndicators.All,
        .. ApprovalIndicators.All,
        .. SupervisionIndicators.All,
        .. IntermediaryIndicators.All,
        .. CompetitionIndicators.All,
    ];
}
