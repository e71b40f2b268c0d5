namespace EnvDashboard.Scoring.Leaves;

/// <summary>Skewness and excess kurtosis of a sample, as the spreadsheet functions SKEW and KURT define them. NaN values are skipped.</summary>
public readonly record struct SampleShape(int Count, double Skewness, double Kurtosis)
{
    /// <summary>
    /// Skewness is 0 for fewer than 3 values, kurtosis for fewer than 4, and both for values that do not differ: there is no shape to
    /// speak of and nothing to treat.
    /// </summary>
    public static SampleShape Of(ReadOnlySpan<double> values)
    {
        var (n, sum) = (0, 0.0);
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            n++;
            sum += value;
        }
        var mean = sum / n;
        var (second, third, fourth) = (0.0, 0.0, 0.0);
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            var d = value - mean;
            second += d * d;
            third += d * d * d;
            fourth += d * d * d * d;
        }
        var variance = second / (n - 1.0);
        if (n < 3 || !(variance > 1e-24 * mean * mean)) return new(n, 0, 0);
        var skewness = n / ((n - 1.0) * (n - 2.0)) * third / (variance * Math.Sqrt(variance));
        if (n < 4) return new(n, skewness, 0);
        var kurtosis = n * (n + 1.0) / ((n - 1.0) * (n - 2.0) * (n - 3.0)) * fourth / (variance * variance)
            - 3.0 * (n - 1.0) * (n - 1.0) / ((n - 2.0) * (n - 3.0));
        return new(n, skewness, kurtosis);
    }
}
