namespace EnvDashboard.Application.Exports.Repeats;

/// <summary>A saved choice that is made again for every new period.</summary>
/// <param name="Name">Name of the saved choice.</param>
/// <param name="LastPeriod">The last period that was made or was there when the repetition began.</param>
/// <param name="Own">The asker may end it.</param>
public sealed record RepeatView(int Id, int View, string Name, string Kind, string Language, string Group, string Scheme, string LastPeriod, string AskedBy, DateTime AskedAt, bool Own);
