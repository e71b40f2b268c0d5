using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Points;

namespace EnvDashboard.Intake.Staging;

/// <summary>One row of a points sheet (加分、扣分).</summary>
/// <param name="SchemeCode">Counts under this scheme only; null = under every scheme that ranks the unit in the period.</param>
/// <param name="Cell">Address of the cell with the points.</param>
public sealed record StagedPoint(Period Period, PointEntry Entry, string? SchemeCode, string Sheet, string Cell);
