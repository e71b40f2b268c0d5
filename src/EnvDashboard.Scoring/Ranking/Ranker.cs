using System.Numerics;
using System.Runtime.InteropServices;
using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Scoring.Ranking;

/// <summary>Puts units in order by score: rounding, ties, tie-breaks and units that cannot be ranked, as the scheme says.</summary>
public static class Ranker
{
    /// <summary>Ranks any node of a result. Coverage, points and vetoes decide at the root only.</summary>
    /// <param name="previousRanks">By unit code, for the tie-break <c>previous_rank</c>; a unit without one comes after those with.</param>
    public static RankedList Rank(ScoringResult result, int node = 0, IReadOnlyDictionary<string, double>? previousRanks = null)
    {
        var atRoot = node == 0;
        var scores = atRoot ? result.Totals : result.Scores[node];
        return Rank(result.Tree.Scheme, result.UnitCodes, scores, result.Coverage, previousRanks, atRoot, result.Blocks[node]);
    }

    /// <summary>Ranks scores that come from elsewhere, e.g. from storage.</summary>
    /// <param name="scores">Parallel to <paramref name="unitCodes"/>; NaN = no score, the unit is unranked.</param>
    /// <param name="coverage">0..1, parallel to <paramref name="unitCodes"/>.</param>
    /// <param name="atRoot">True: units below the scheme's coverage threshold are unranked.</param>
    /// <param name="blocks">Reasons found while scoring, parallel to <paramref name="unitCodes"/>; null = none.</param>
    public static RankedList Rank(
        Scheme scheme,
        IReadOnlyList<string> unitCodes,
        double[] scores,
        double[] coverage,
        IReadOnlyDictionary<string, double>? previousRanks = null,
        bool atRoot = true,
        UnrankedReason[]? blocks = null)
    {
        var order = new int[unitCodes.Count];
        var keys = new double[unitCodes.Count];
        var unranked = new List<UnrankedRow>();
        var count = 0;
        var places = RankingKey.NoiseFreePlaces(scheme.ScaleMax);
        for (var unit = 0; unit < unitCodes.Count; unit++)
        {
            var reason = ReasonAgainst(scheme, scores[unit], coverage[unit], atRoot, blocks is null ? UnrankedReason.None : blocks[unit]);
            if (reason != UnrankedReason.None)
            {
                unranked.Add(new(unit, reason));
                continue;
            }
            order[count] = unit;
            keys[count++] = -RankingKey.Of(scores[unit], scheme.RankDecimals, places); // ascending sort, best first
        }
        Array.Sort(keys, order, 0, count);
        unranked.Sort((a, b) => string.CompareOrdinal(unitCodes[a.UnitIndex], unitCodes[b.UnitIndex]));
        var ties = new TieOrder(scheme.TieBreaks, unitCodes, coverage, previousRanks);
        return new(Rows(scheme.Ranking, keys.AsSpan(0, count), order.AsSpan(0, count), ties, scores), unranked);
    }

    /// <summary>One unit's rank at a node and the number of units ranked there, without putting the others in order. NaN = unranked.</summary>
    public static (double Rank, int RankedCount) PlaceOf(ScoringResult result, int node, int unit, IReadOnlyDictionary<string, double>? previousRanks = null)
    {
        var scheme = result.Tree.Scheme;
        if (scheme.Ranking == RankingMethod.Dense)
        {
            var all = Rank(result, node, previousRanks);
            return (all.RanksByUnit()[unit], all.RankedCount);
        }
        var (scores, blocks) = (node == 0 ? result.Totals : result.Scores[node], result.Blocks[node]);
        var places = RankingKey.NoiseFreePlaces(scheme.ScaleMax);
        var ties = new TieOrder(scheme.TieBreaks, result.UnitCodes, result.Coverage, previousRanks);
        var apart = RankingKey.SurelyApart(scheme.RankDecimals, places);
        var everyone = node != 0 && blocks is null; // a score is all that is asked for
        var own = Ranked(unit) ? RankingKey.Of(scores[unit], scheme.RankDecimals, places) : double.NaN;
        var (ahead, count) = everyone ? SurelyAhead(scores, scores[unit], apart) : (0, 0);
        var shared = 0;
        for (var other = 0; other < scores.Length; other++)
        {
            var distance = scores[other] - scores[unit];
            var near = Math.Abs(distance) <= apart;
            if ((everyone && !near) || !Ranked(other)) continue;
            if (!everyone) count++;
            if (!near)
            {
                if (distance > 0) ahead++;
                continue;
            }
            var key = RankingKey.Of(scores[other], scheme.RankDecimals, places);
            if (key > own) ahead++;
            else if (key == own && !ties.Parts(other, unit)) shared++;
            else if (key == own && ties.Compare(other, unit) < 0) ahead++;
        }
        if (double.IsNaN(own)) return (double.NaN, count);
        return (scheme.Ranking == RankingMethod.Fractional ? ahead + (1 + shared) / 2.0 : ahead + 1, count);

        bool Ranked(int at) => ReasonAgainst(scheme, scores[at], result.Coverage[at], node == 0, blocks is null ? UnrankedReason.None : blocks[at]) == UnrankedReason.None;
    }

    /// <summary>How many are further above a score than rounding could carry, and how many have a score; several units at a time.</summary>
    private static (int Ahead, int Count) SurelyAhead(ReadOnlySpan<double> scores, double own, double apart)
    {
        var (above, finite) = (Vector<long>.Zero, Vector<long>.Zero);
        var (ownScore, distanceApart) = (new Vector<double>(own), new Vector<double>(apart));
        var many = MemoryMarshal.Cast<double, Vector<double>>(scores);
        foreach (var score in many)
        {
            // Of what is no number, or infinite, the difference to itself is no number; comparisons with that are false.
            var isFinite = Vector.Equals(score - score, Vector<double>.Zero);
            finite -= isFinite; // true is −1
            above -= isFinite & Vector.GreaterThan(score - ownScore, distanceApart);
        }
        var (ahead, count) = ((int)Vector.Sum(above), (int)Vector.Sum(finite));
        foreach (var score in scores[(many.Length * Vector<double>.Count)..])
        {
            if (!double.IsFinite(score)) continue;
            count++;
            if (score - own > apart) ahead++;
        }
        return (ahead, count);
    }

    private static UnrankedReason ReasonAgainst(Scheme scheme, double score, double coverage, bool atRoot, UnrankedReason block)
    {
        if (block != UnrankedReason.None) return block;
        if (!double.IsFinite(score)) return UnrankedReason.NoData;
        return atRoot && coverage < scheme.MinCoverage - 1e-12 ? UnrankedReason.LowCoverage : UnrankedReason.None;
    }

    private static RankedRow[] Rows(RankingMethod method, Span<double> keys, Span<int> order, TieOrder ties, double[] scores)
    {
        var rows = new RankedRow[order.Length];
        var dense = 0;
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && keys[end] == keys[start]) end++;
            if (end - start > 1) order[start..end].Sort(ties.Compare);
            // Within equal scores a tie-break may still part the units; what it leaves together shares a rank.
            while (start < end)
            {
                var shared = start + 1;
                while (shared < end && !ties.Parts(order[start], order[shared])) shared++;
                dense++;
                var rank = method switch
                {
                    RankingMethod.Dense => dense,
                    RankingMethod.Fractional => (start + 1 + shared) / 2.0,
                    _ => start + 1,
                };
                for (; start < shared; start++) rows[start] = new(order[start], rank, scores[order[start]]);
            }
        }
        return rows;
    }
}
