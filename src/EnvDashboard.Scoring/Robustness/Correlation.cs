namespace EnvDashboard.Scoring.Robustness;

/// <summary>Pearson's correlation over the units that have both numbers.</summary>
public static class Correlation
{
    private const int FewestPairs = 3;

    /// <summary>−1..1; NaN for fewer than three pairs or when one side does not vary.</summary>
    public static double Pearson(double[] x, double[] y)
    {
        var (xx, yy, xy, pairs) = Moments(x, y);
        return pairs < FewestPairs || xx <= 0 || yy <= 0 ? double.NaN : Math.Clamp(xy / Math.Sqrt(xx * yy), -1, 1);
    }

    /// <summary>Sample covariance; NaN for fewer than three pairs.</summary>
    public static double Covariance(double[] x, double[] y)
    {
        var (_, _, xy, pairs) = Moments(x, y);
        return pairs < FewestPairs ? double.NaN : xy / (pairs - 1);
    }

    private static (double XX, double YY, double XY, int Pairs) Moments(double[] x, double[] y)
    {
        var (pairs, meanX, meanY) = (0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            if (double.IsNaN(x[i]) || double.IsNaN(y[i])) continue;
            pairs++;
            meanX += x[i];
            meanY += y[i];
        }
        meanX /= pairs;
        meanY /= pairs;
        var (xx, yy, xy, noiseX, noiseY) = (0.0, 0.0, 0.0, 1e-24 * meanX * meanX, 1e-24 * meanY * meanY);
        for (var i = 0; i < x.Length; i++)
        {
            if (double.IsNaN(x[i]) || double.IsNaN(y[i])) continue;
            var (dx, dy) = (x[i] - meanX, y[i] - meanY);
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        return (xx <= noiseX * pairs ? 0 : xx, yy <= noiseY * pairs ? 0 : yy, xy, pairs);
    }
}
