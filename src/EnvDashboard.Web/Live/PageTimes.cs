using System.Collections.Concurrent;

namespace EnvDashboard.Web.Live;

/// <summary>
/// How long the server took to gather the data of each page, the latest of them: what an operator looks at when somebody says that
/// a page is slow. Bounded: so many figures a page, and pages are types of the program.
/// </summary>
public sealed class PageTimes
{
    private const int Kept = 512;

    private readonly ConcurrentDictionary<string, Ring> pages = new(StringComparer.Ordinal);

    /// <param name="page">Name of the page's type.</param>
    public void Add(string page, TimeSpan elapsed) => pages.GetOrAdd(page, _ => new()).Add(elapsed.TotalSeconds);

    public IEnumerable<PageTime> All() => pages.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Value.Describe(p.Key));

    private sealed class Ring
    {
        private readonly double[] seconds = new double[Kept];
        private readonly Lock gate = new();
        private long count;
        private double sum;

        public void Add(double value)
        {
            lock (gate)
            {
                seconds[count++ % Kept] = value;
                sum += value;
            }
        }

        public PageTime Describe(string page)
        {
            lock (gate)
            {
                var sorted = seconds[..(int)Math.Min(count, Kept)];
                Array.Sort(sorted);
                return new(page, count, sum, Quantile(sorted, 0.5), Quantile(sorted, 0.95), sorted[^1]);
            }
        }

        /// <summary>The smallest figure that so many are not above.</summary>
        private static double Quantile(double[] sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
    }
}

/// <param name="Sum">Seconds since the start; the quantiles and the longest are of the latest 512.</param>
public sealed record PageTime(string Page, long Count, double Sum, double Median, double P95, double Longest);
