using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Application.Submissions;

/// <summary>
/// Staged values beside what is in force: for each value whether it is new, changed or unchanged and what stood there, and for replace
/// mode the places that will be empty.
/// </summary>
public sealed class StagedComparison
{
    public required StagedValues Values { get; init; }

    /// <summary>Parallel to <see cref="StagedValues.Items"/>.</summary>
    public required ChangeKind[] Kinds { get; init; }

    /// <summary>The value in force, parallel to <see cref="StagedValues.Items"/>; NaN = none.</summary>
    public required double[] Before { get; init; }
    public List<ClearedPlace> Cleared { get; init; } = [];

    public long Count(ChangeKind kind) => kind == ChangeKind.Cleared ? Cleared.Count : Kinds.LongCount(k => k == kind);

    /// <summary>Whether accepting does anything to the values.</summary>
    public bool ChangesAnything => Cleared.Count > 0 || Array.Exists(Kinds, k => k != ChangeKind.Unchanged);
}

/// <summary>A place that replace mode empties, by code.</summary>
public readonly record struct ClearedPlace(string Unit, string Indicator, string Period, double Before);
