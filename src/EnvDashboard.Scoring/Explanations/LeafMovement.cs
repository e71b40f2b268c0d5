using EnvDashboard.Domain.Indicators;

namespace EnvDashboard.Scoring.Explanations;

/// <summary>What one indicator did between two runs of one unit.</summary>
/// <param name="BranchCode">The node right below the root that the leaf hangs under (in most schemes an environment, E1..E8).</param>
/// <param name="Indicator">Null when neither run has a column for it.</param>
/// <param name="RawBefore">As reported; NaN = no number.</param>
/// <param name="Effect">
/// Points of the composite: contribution now minus contribution then, 0 for a missing leaf. The effects of all leaves add up to the
/// change of the composite before points.
/// </param>
public sealed record LeafMovement(
    string LeafCode,
    string BranchCode,
    string Name,
    string? NameEn,
    Indicator? Indicator,
    double RawBefore,
    double RawAfter,
    double ScoreBefore,
    double ScoreAfter,
    double Effect)
{
    public double RawChange => RawAfter - RawBefore;
}
