using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Storage.Bulk;

/// <summary>All places of one run. Every array is in the order of <see cref="Units"/>; NaN = none.</summary>
public sealed class RunPlaces
{
    private readonly double[]? previousRanks, previousScores, rankChanges, points;
    private readonly byte[]? vetoed;
    private readonly string[] reasons;

    private RunPlaces(int[] units, RunPlacesRow row)
    {
        Units = units;
        (Ranks, Scores, Coverage) = (PackedArrays.Numbers(row.Ranks), PackedArrays.Numbers(row.Scores), PackedArrays.Numbers(row.Coverage));
        (previousRanks, previousScores) = (PackedArrays.NumbersOrNull(row.PreviousRanks), PackedArrays.NumbersOrNull(row.PreviousScores));
        (rankChanges, points, vetoed) = (PackedArrays.NumbersOrNull(row.RankChanges), PackedArrays.NumbersOrNull(row.Points), row.Vetoed);
        reasons = row.Reasons?.Split(' ') ?? [];
    }

    /// <summary>Unit ids.</summary>
    public int[] Units { get; }

    /// <summary>NaN = not ranked.</summary>
    public double[] Ranks { get; }
    public double[] Scores { get; }
    public double[] Coverage { get; }

    public bool IsRanked(int at) => !double.IsNaN(Ranks[at]);

    public double? PreviousRank(int at) => At(previousRanks, at);

    public double? PreviousScore(int at) => At(previousScores, at);

    /// <summary>Places gained (+) or lost (−) among the units ranked in both runs.</summary>
    public double? RankChange(int at) => At(rankChanges, at);

    /// <summary>Points counted after caps; null = the run has none.</summary>
    public double? Points(int at) => At(points, at);

    public bool Vetoed(int at) => vetoed is not null && vetoed[at] != 0;

    /// <summary>Positions of the units without a rank, with the keyword of the reason.</summary>
    public IEnumerable<(int At, string Reason)> Unranked() => Enumerable.Range(0, Units.Length).Where(at => !IsRanked(at)).Zip(reasons);

    /// <summary>The units on the last rank; all of them where they share one.</summary>
    public List<int> LastUnits() => LastUnits(Units, Ranks);

    public static List<int> LastUnits(int[] units, double[] ranks)
    {
        var last = ranks.Where(r => !double.IsNaN(r)).DefaultIfEmpty(double.NaN).Max();
        return [.. units.Where((_, at) => ranks[at] == last)];
    }

    public static async Task<RunPlaces> LoadAsync(AppDb db, RankingRunRow run, CancellationToken cancellationToken) =>
        new(PackedArrays.Ids(run.Units), await db.RunPlaces.AsNoTracking().SingleAsync(p => p.RunId == run.Id, cancellationToken));

    /// <param name="units">Unit ids in the order of the run; each has a place.</param>
    internal static RunPlacesRow Pack(int run, int[] units, IReadOnlyDictionary<int, RankedUnitRow> places)
    {
        var inOrder = Array.ConvertAll(units, unit => places[unit]);
        var unranked = inOrder.Where(p => p.Rank is null).Select(p => p.UnrankedReason).ToList();
        return new RunPlacesRow
        {
            RunId = run,
            Ranks = PackedArrays.Pack(Numbers(p => p.Rank)),
            Scores = PackedArrays.Pack(Numbers(p => p.Score)),
            Coverage = PackedArrays.Pack(Numbers(p => p.Coverage)),
            PreviousRanks = PackedArrays.PackNumbers(Numbers(p => p.PreviousRank)),
            PreviousScores = PackedArrays.PackNumbers(Numbers(p => p.PreviousScore)),
            RankChanges = PackedArrays.PackNumbers(Numbers(p => p.RankChange)),
            Points = PackedArrays.PackNumbers(Numbers(p => p.Points)),
            Vetoed = Array.Exists(inOrder, p => p.Vetoed) ? Array.ConvertAll(inOrder, p => p.Vetoed ? (byte)1 : (byte)0) : null,
            Reasons = unranked.Count == 0 ? null : string.Join(' ', unranked),
        };

        double[] Numbers(Func<RankedUnitRow, double?> number) => Array.ConvertAll(inOrder, p => number(p) ?? double.NaN);
    }

    private static double? At(double[]? numbers, int at) => numbers is null || double.IsNaN(numbers[at]) ? null : numbers[at];
}
