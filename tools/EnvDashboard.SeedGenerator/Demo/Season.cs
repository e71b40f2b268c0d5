namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>How a volume of work rises and falls through the year; January first, 1 = an average month.</summary>
internal static class Season
{
    public static readonly IReadOnlyList<double> Even = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

    /// <summary>Counters are quiet around the Spring Festival and busy in early summer and before the year's end.</summary>
    public static readonly IReadOnlyList<double> Counter = [0.86, 0.68, 1.12, 1.06, 1.08, 1.10, 1.02, 0.98, 1.04, 0.94, 1.04, 1.08];

    /// <summary>Calls to 12345 peak with heating and with summer rains.</summary>
    public static readonly IReadOnlyList<double> Hotline = [1.12, 0.92, 0.94, 0.90, 0.92, 0.98, 1.12, 1.10, 0.94, 0.92, 1.08, 1.06];

    /// <summary>Money is paid out towards the end of each half-year.</summary>
    public static readonly IReadOnlyList<double> Treasury = [0.55, 0.45, 0.85, 0.80, 0.95, 1.45, 0.80, 0.85, 1.05, 0.95, 1.25, 2.05];

    /// <summary>How hard a month presses on those who do the work: a full point in February, next to nothing in spring.</summary>
    public static readonly IReadOnlyList<double> Pressure = [0.5, 1.0, 0.0, -0.2, -0.2, 0.2, 0.4, 0.2, -0.2, -0.2, 0.0, 0.5];
}
