using System.Globalization;

namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>A month of the demonstration, counted from January 2024.</summary>
internal readonly record struct DemoMonth(int Index)
{
    public const int Count = 24;

    private const int FirstYear = 2024;

    public static IEnumerable<DemoMonth> All => Enumerable.Range(0, Count).Select(i => new DemoMonth(i));

    public int Year => FirstYear + (Index / 12);

    /// <summary>1 to 12.</summary>
    public int MonthOfYear => (Index % 12) + 1;

    /// <summary>How far through the demonstration, 0 to 1.</summary>
    public double Share => Index / (Count - 1.0);

    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Year}-{MonthOfYear:00}");

    public string Chinese => string.Create(CultureInfo.InvariantCulture, $"{Year}年{MonthOfYear}月");

    public static DemoMonth Of(string id) => All.Single(m => m.Id == id);
}
