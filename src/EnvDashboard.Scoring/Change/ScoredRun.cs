namespace EnvDashboard.Scoring.Change;

/// <summary>A run's figures beside what they were scored to.</summary>
public sealed record ScoredRun(ScoringInput Input, ScoringResult Result)
{
    /// <exception cref="ArgumentException">The input cannot be scored, see <see cref="SchemeScorer.Score(ScoringInput)"/>.</exception>
    public static ScoredRun Of(ScoringInput input) => new(input, SchemeScorer.Score(input));

    /// <summary>Index of a unit; −1 when it is not in the run.</summary>
    public int IndexOf(string unitCode)
    {
        for (var unit = 0; unit < Input.UnitCodes.Count; unit++)
        {
            if (string.Equals(Input.UnitCodes[unit], unitCode, StringComparison.Ordinal)) return unit;
        }
        return -1;
    }
}
