namespace EnvDashboard.Intake.Workbooks;

/// <summary>Turns the fraction that a percent-formatted cell stores into the percentage people see.</summary>
public static class Percentage
{
    /// <summary>0.9812 → 98.12, without the last-digit noise of a binary multiplication.</summary>
    public static double ToPercent(double fraction) => Math.Abs(fraction) is > 1e-9 and < 1e12 ? (double)((decimal)fraction * 100m) : fraction * 100;

    /// <summary>98.12 → 0.9812, the number that a cell showing 98.12 % stores.</summary>
    public static double ToFraction(double percent) => Math.Abs(percent) < 1e12 ? (double)((decimal)percent / 100m) : percent / 100;
}
