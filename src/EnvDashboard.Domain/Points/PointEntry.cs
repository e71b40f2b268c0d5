namespace EnvDashboard.Domain.Points;

/// <summary>Points added (+) or deducted (−) for one unit in one period (加分、扣分).</summary>
/// <param name="Points">On the scale of the composite.</param>
/// <param name="Reason">事由; entries of one unit with the same reason share one <see cref="Schemes.PointCap"/>.</param>
/// <param name="Evidence">依据; tells two entries of one reason apart.</param>
public sealed record PointEntry(string UnitCode, double Points, string Reason, string? Evidence = null);
