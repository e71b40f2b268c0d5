namespace EnvDashboard.SeedGenerator.Definitions;

/// <summary>How a leaf turns its indicator into a score. Goalposts name the two ends in the unit of the indicator.</summary>
internal sealed record Normalisation(string Name, double? Low = null, double? High = null)
{
    /// <summary>The value is a score on the scale already.</summary>
    public static readonly Normalisation None = new("none");

    public static readonly Normalisation MinMax = new("minmax");

    public static Normalisation Goalposts(double low, double high) => new("goalposts", low, high);
}
