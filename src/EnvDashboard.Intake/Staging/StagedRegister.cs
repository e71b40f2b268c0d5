using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Intake.Staging;

/// <summary>One row of a register as read.</summary>
/// <param name="Key">What it speaks of; the same key replaces what is in force.</param>
/// <param name="Unit">Code; null in registers that speak of no unit.</param>
/// <param name="Period">Null in registers that speak of no period.</param>
/// <param name="Cell">Address of the cell that it is pointed to by.</param>
public sealed record StagedRow<TEntry>(string Key, string? Unit, Period? Period, TEntry Entry, string Sheet, string Cell);

/// <summary>The rows of one register in one workbook, in packed blocks of <see cref="StagedRow{TEntry}"/>.</summary>
/// <param name="Register">Its name, e.g. <c>calendar</c>.</param>
/// <param name="Periods">Of which the rows speak.</param>
public sealed record StagedRegister(string Register, IReadOnlyList<Period> Periods, IReadOnlyList<byte[]> Blocks);
