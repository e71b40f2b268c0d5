namespace EnvDashboard.Scoring.Leaves;

/// <summary>
/// Control limits of a share around the share of the whole group, for a funnel plot: how far chance alone would carry a unit with so many
/// cases. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24 (2005) 1185–1202.
/// </summary>
public static class FunnelLimits
{
    /// <summary>Two-sided 95 %: one unit in twenty lies beyond by chance.</summary>
    public const double Z95 = 1.959963984540054;

    /// <summary>Two-sided 99.8 %: one in five hundred.</summary>
    public const double Z998 = 3.090232306167813;

    /// <param name="share">Σ numerators / Σ denominators of the group, 0..1.</param>
    /// <param name="cases">Denominator of the unit, above 0.</param>
    /// <returns>share ± z·√(share·(1 − share) / cases), kept within 0..1.</returns>
    public static (double Low, double High) At(double share, double cases, double z)
    {
        if (!(share is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1.");
        if (!(cases > 0)) throw new ArgumentOutOfRangeException(nameof(cases), cases, "There is no share of no cases.");
        var half = z * Math.Sqrt(share * (1 - share) / cases);
        return (Math.Max(0, share - half), Math.Min(1, share + half));
    }

    /// <summary>The limits rest on counting cases: whole numbers, part of a whole. Amounts of money and ratios above 1 have no such limits.</summary>
    public static bool Applies(double numerator, double denominator) =>
        denominator > 0 && numerator >= 0 && numerator <= denominator && double.IsInteger(numerator) && double.IsInteger(denominator);
}
