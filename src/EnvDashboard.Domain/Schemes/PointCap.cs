namespace EnvDashboard.Domain.Schemes;

/// <summary>The most that one reason may add to, and take from, a unit in one period.</summary>
/// <param name="MaxAdded">≥ 0; null = no limit.</param>
/// <param name="MaxDeducted">≥ 0, the size of the deduction; null = no limit.</param>
public sealed record PointCap(string Reason, double? MaxAdded, double? MaxDeducted);
