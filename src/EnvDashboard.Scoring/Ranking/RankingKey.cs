namespace EnvDashboard.Scoring.Ranking;

/// <summary>What is compared when units are ranked: the score, freed of the noise of binary arithmetic and then rounded in decimal.</summary>
internal static class RankingKey
{
    /// <summary>
    /// A score carries 12 places below the scale's leading digit; what lies beneath (1e-13 of noise) never decides, neither between two
    /// units nor on which side of a rounding boundary a score falls.
    /// </summary>
    public static int NoiseFreePlaces(double scaleMax) =>
        scaleMax > 0 && double.IsFinite(scaleMax) ? Math.Clamp(12 - (int)Math.Ceiling(Math.Log10(scaleMax)), 0, 15) : 10;

    /// <param name="decimals">Places that the scheme ranks by; null = all that are not noise. Halves are rounded away from zero.</param>
    /// <returns>The rounded score in units of its last place. Equal keys share a rank; a larger key is better.</returns>
    public static double Of(double score, int? decimals, int noiseFreePlaces)
    {
        var places = Math.Clamp(decimals ?? noiseFreePlaces, 0, noiseFreePlaces);
        var scaled = score * PowersOfTen[places];
        if (Math.Abs(scaled) >= MostExact) return scaled; // no digit is left that could be rounded
        var whole = Math.Floor(scaled);
        // Far from a half, noise cannot change the side: rounding in decimal is needed near one only.
        var nearHalf = noiseFreePlaces - places >= 2 ? 0.01 : 0.1;
        return Math.Abs(scaled - whole - 0.5) > nearHalf ? Math.Floor(scaled + 0.5) : InDecimal(score, places, noiseFreePlaces);
    }

    /// <summary>Scores further apart than this have keys in the same order, without rounding either.</summary>
    public static double SurelyApart(int? decimals, int noiseFreePlaces) => 2 / PowersOfTen[Math.Clamp(decimals ?? noiseFreePlaces, 0, noiseFreePlaces)];

    private static double InDecimal(double score, int places, int noiseFreePlaces)
    {
        var exact = Math.Round((decimal)score, noiseFreePlaces, MidpointRounding.AwayFromZero);
        return (double)(Math.Round(exact, places, MidpointRounding.AwayFromZero) * (decimal)PowersOfTen[places]);
    }

    /// <summary>2⁵²: above it the distance between two numbers is at least 1.</summary>
    private const double MostExact = 1L << 52;

    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
}
