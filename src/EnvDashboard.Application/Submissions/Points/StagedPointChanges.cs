using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Application.Submissions.Points;

/// <summary>Points of a workbook beside those in force.</summary>
/// <param name="Changes">One for each row of the workbook.</param>
/// <param name="Cleared">Entries in force that replace mode takes out.</param>
public sealed record StagedPointChanges(IReadOnlyList<PointChange> Changes, IReadOnlyList<ClearedPoint> Cleared)
{
    public static StagedPointChanges None { get; } = new([], []);

    public bool IsEmpty => Changes.Count + Cleared.Count == 0;

    public long Count(ChangeKind kind) => kind == ChangeKind.Cleared ? Cleared.Count : Changes.Count(c => c.Kind == kind);
}

/// <param name="Replaces">Id of the entry in force that it takes the place of; null = new.</param>
/// <param name="Before">Points of that entry.</param>
public sealed record PointChange(StagedPoint Point, ChangeKind Kind, int? Replaces, double? Before);

public sealed record ClearedPoint(int Id, string Unit, string Period, string Reason, double Before);
