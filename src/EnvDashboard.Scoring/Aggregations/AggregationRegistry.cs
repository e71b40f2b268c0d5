using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Scoring.Aggregations;

/// <summary>The class behind each keyword of a scheme. They hold no state and are shared.</summary>
internal static class AggregationRegistry
{
    private static readonly ArithmeticMean Arithmetic = new();
    private static readonly GeometricMean Geometric = new();
    private static readonly HarmonicMean Harmonic = new();

    /// <exception cref="NotSupportedException">The keyword has no class: a fault of the program, not of the data.</exception>
    public static IAggregation For(Aggregation aggregation) => aggregation switch
    {
        Aggregation.Arithmetic => Arithmetic,
        Aggregation.Geometric => Geometric,
        Aggregation.Harmonic => Harmonic,
        _ => throw new NotSupportedException($"No arithmetic for aggregation {aggregation}."),
    };
}
