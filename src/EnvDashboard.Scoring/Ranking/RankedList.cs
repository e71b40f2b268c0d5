namespace EnvDashboard.Scoring.Ranking;

/// <summary>One ranked unit.</summary>
/// <param name="UnitIndex">Index in the unit codes given to the ranker.</param>
/// <param name="Rank">1 = best; a half only under fractional ranking.</param>
/// <param name="Score">Not rounded.</param>
public readonly record struct RankedRow(int UnitIndex, double Rank, double Score);

/// <summary>A unit without a rank.</summary>
public readonly record struct UnrankedRow(int UnitIndex, UnrankedReason Reason);

/// <summary>A ranking of one node in one run.</summary>
/// <param name="Rows">By rank, units of one rank by code (ordinal).</param>
/// <param name="Unranked">By code (ordinal).</param>
public sealed record RankedList(IReadOnlyList<RankedRow> Rows, IReadOnlyList<UnrankedRow> Unranked)
{
    /// <summary>n: how many units the ranks are out of.</summary>
    public int RankedCount => Rows.Count;

    /// <summary>Rank of each unit, NaN for unranked ones; parallel to the unit codes given to the ranker.</summary>
    public double[] RanksByUnit()
    {
        var ranks = new double[Rows.Count + Unranked.Count];
        Array.Fill(ranks, double.NaN);
        foreach (var row in Rows) ranks[row.UnitIndex] = row.Rank;
        return ranks;
    }
}
