namespace EnvDashboard.Scoring.Change;

/// <summary>Which of the five factors of a change stand at the later run; the others stand at the earlier one.</summary>
[Flags]
internal enum SwitchedFactors
{
    None = 0,
    OwnValues = 1,
    Others = 2,
    Method = 4,
    Missing = 8,
    Points = 16,
}
