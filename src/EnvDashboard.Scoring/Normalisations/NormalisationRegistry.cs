using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Scoring.Normalisations;

/// <summary>The class behind each keyword of a scheme. They hold no state and are shared.</summary>
internal static class NormalisationRegistry
{
    private static readonly Dictionary<Normalisation, INormalisation> Known = new()
    {
        [Normalisation.None] = new AlreadyScore(),
        [Normalisation.Minmax] = new MinMax(),
        [Normalisation.Goalposts] = new Goalposts(),
        [Normalisation.LogGoalposts] = new LogGoalposts(),
        [Normalisation.Zscore] = new ZScore(),
        [Normalisation.PercentileRank] = new PercentileRank(),
        [Normalisation.Rank] = new RankScore(),
        [Normalisation.Target] = new Attainment(),
        [Normalisation.GroupAverage] = new GroupAverage(),
        [Normalisation.Interval] = new WithinInterval(),
        [Normalisation.Bands] = new BandScore(),
        [Normalisation.Deduction] = new Deduction(),
        [Normalisation.Wilson] = new WilsonBound(),
    };

    /// <exception cref="NotSupportedException">The keyword has no class: a fault of the program, not of the data.</exception>
    public static INormalisation For(Normalisation normalisation) =>
        Known.TryGetValue(normalisation, out var found)
            ? found
            : throw new NotSupportedException($"No arithmetic for normalisation {normalisation}.");
}
