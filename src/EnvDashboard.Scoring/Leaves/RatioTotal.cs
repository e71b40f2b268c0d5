namespace EnvDashboard.Scoring.Leaves;

/// <summary>The ratio of a parent or of a whole group: Σ numerators / Σ denominators, never the mean of ratios.</summary>
public sealed class RatioTotal
{
    public double Numerator { get; private set; }
    public double Denominator { get; private set; }

    /// <summary>How many units are in the sums.</summary>
    public int Count { get; private set; }

    /// <summary>How many units were left out because numerator or denominator is not known.</summary>
    public int LeftOut { get; private set; }

    /// <returns>False when either number is not known; the unit is then left out.</returns>
    public bool TryAdd(double numerator, double denominator)
    {
        if (!double.IsFinite(numerator) || !double.IsFinite(denominator)) { LeftOut++; return false; }
        Numerator += numerator;
        Denominator += denominator;
        Count++;
        return true;
    }

    /// <summary>The ratio in the indicator's unit of measure; null when there is nothing to divide by.</summary>
    /// <param name="proportionUnit">100 for per cent, else 1.</param>
    public double? Value(double proportionUnit) => Denominator == 0 ? null : proportionUnit * Numerator / Denominator;
}
