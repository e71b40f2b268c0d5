namespace EnvDashboard.Scoring.Change;

/// <summary>One of the two runs of a comparison, seen from one unit.</summary>
internal sealed class RunSide(ScoredRun run, int unit)
{
    public ScoredRun Run => run;
    public int Unit => unit;
    public double Points => run.Result.Points?[unit] ?? 0;

    /// <summary>The lowest cap that a veto set to the unit's total; positive infinity when none did.</summary>
    public double Ceiling => run.Result.Ceilings?[unit] ?? double.PositiveInfinity;

    public IndicatorColumn? Column(string indicator) => run.Input.Columns.GetValueOrDefault(indicator);
}
