namespace EnvDashboard.Scoring.Points;

/// <summary>Points added (+) or deducted (−) for one unit in the period of the run (加分、扣分).</summary>
/// <param name="Points">On the scale of the composite.</param>
/// <param name="Reason">事由; entries of one unit with the same reason share one <see cref="PointCap"/>.</param>
/// <param name="Evidence">依据.</param>
public sealed record PointEntry(string UnitCode, double Points, string Reason, string? Evidence = null);

/// <summary>The most that one reason may add to, and take from, a unit in one period.</summary>
/// <param name="MaxAdded">≥ 0; null = no limit.</param>
/// <param name="MaxDeducted">≥ 0, the size of the deduction; null = no limit.</param>
public sealed record PointCap(string Reason, double? MaxAdded, double? MaxDeducted);
