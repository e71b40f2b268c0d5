using EnvDashboard.Domain.Points;
using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Scoring;

/// <summary>
/// All that one ranking run needs: a scheme and the figures of one group in one period. The units given are the ranked group; what
/// is relative to the group (minimum, average, ranks) is relative to those of them that have a value.
/// </summary>
public sealed class ScoringInput
{
    public required Scheme Scheme { get; init; }
    public required IReadOnlyList<string> UnitCodes { get; init; }

    /// <summary>Parallel to <see cref="UnitCodes"/>; used by imputation from units with the same parent. Null = no parents known.</summary>
    public IReadOnlyList<string?>? ParentCodes { get; init; }

    /// <summary>By indicator code; an absent indicator is missing for every unit.</summary>
    public required IReadOnlyDictionary<string, IndicatorColumn> Columns { get; init; }

    /// <summary>Points of this period, added to the composite after the tree.</summary>
    public IReadOnlyList<PointEntry> Points { get; init; } = [];

    /// <summary>The same figures under another scheme.</summary>
    public ScoringInput WithScheme(Scheme scheme) => new()
    {
        Scheme = scheme,
        UnitCodes = UnitCodes,
        ParentCodes = ParentCodes,
        Columns = Columns,
        Points = Points,
    };
}
