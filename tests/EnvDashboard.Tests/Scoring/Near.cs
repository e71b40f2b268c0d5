using System.Globalization;

namespace EnvDashboard.Tests.Scoring;

/// <summary>Compares rows of numbers with a stated tolerance; NaN equals NaN.</summary>
internal static class Near
{
    public static void Equal(double[] expected, double[] actual, double tolerance = 1e-9)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++) Equal(expected[i], actual[i], tolerance, i);
    }

    public static void Equal(double expected, double actual, double tolerance = 1e-9, int at = 0)
    {
        if (double.IsNaN(expected) && double.IsNaN(actual)) return;
        Assert.True(Math.Abs(expected - actual) <= tolerance, string.Create(CultureInfo.InvariantCulture, $"[{at}] expected {expected:R}, got {actual:R}"));
    }
}
