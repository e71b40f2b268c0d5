using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Application.Submissions.Registers;

/// <summary>What a row of a workbook does to its register, or that replace mode takes a row out.</summary>
/// <param name="Replaces">Id of the row in force that it takes the place of, or that is taken out; null = new.</param>
/// <param name="What">In words: what the row speaks of and, where it changes something, what.</param>
public sealed record RegisterChange(ChangeKind Kind, int? Replaces, string? Unit, string? Period, string What);

/// <param name="Row">As it will stand; null when the row in force is taken out.</param>
public sealed record ComparedRow<TEntry>(RegisterChange Change, StagedRow<TEntry>? Row);

/// <summary>Some hundred rows as compared, packed.</summary>
/// <param name="Changes">Rows that are not unchanged.</param>
public sealed record ComparedBlock(int Rows, int Changes, byte[] Content);

/// <summary>The rows of one register beside those in force.</summary>
public sealed record ComparedRegister(string Register, IReadOnlyList<ComparedBlock> Blocks, RegisterCounts Counts);

public sealed record RegisterCounts(long New, long Changed, long Unchanged, long Cleared);
