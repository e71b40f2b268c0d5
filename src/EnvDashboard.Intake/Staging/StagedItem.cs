using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Rectification;

namespace EnvDashboard.Intake.Staging;

/// <summary>One row of a rectification ledger (整改台账).</summary>
/// <param name="Cell">Address of the cell with the item number.</param>
/// <param name="ParentCell">Address of the cell with the number of the item above; null = none is given.</param>
public sealed record StagedItem(string UnitCode, Period Period, string ItemNo, RectificationEntry Entry, string Sheet, string Cell, string? ParentCell);
