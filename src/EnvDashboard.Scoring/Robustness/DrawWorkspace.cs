namespace EnvDashboard.Scoring.Robustness;

/// <summary>The arrays one processor writes to while it draws; taken once, used for all its draws.</summary>
internal sealed class DrawWorkspace(double[][] scores, int units)
{
    /// <summary>[node][unit]; leaves are shared and only read.</summary>
    public double[][] Scores { get; } = scores;
    public double[] WeightPresent { get; } = new double[units];
    public double[] Keys { get; } = new double[units];
    public int[] Order { get; } = new int[units];
    public int[] Ranks { get; } = new int[units];
}
