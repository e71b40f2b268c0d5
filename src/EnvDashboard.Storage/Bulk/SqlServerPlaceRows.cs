using EnvDashboard.Storage.Model;

namespace EnvDashboard.Storage.Bulk;

/// <summary>Bulk copy.</summary>
public sealed class SqlServerPlaceRows : IPlaceRows
{
    public void Insert(AppDb db, IReadOnlyList<RankedUnitRow> places)
    {
        if (places.Count > 0) SqlServerCopy.Write(db, "RankedUnits", new PlaceReader(places));
    }

    private sealed class PlaceReader(IReadOnlyList<RankedUnitRow> places) : BulkReader(
        places.Count,
        "RunId", "UnitId", "Rank", "Score", "PreviousRank", "PreviousScore", "RankChange", "Points", "Vetoed", "Coverage", "UnrankedReason")
    {
        protected override object At(int row, int column)
        {
            var place = places[row];
            return column switch
            {
                0 => place.RunId,
                1 => place.UnitId,
                2 => OrNull(place.Rank),
                3 => OrNull(place.Score),
                4 => OrNull(place.PreviousRank),
                5 => OrNull(place.PreviousScore),
                6 => OrNull(place.RankChange),
                7 => OrNull(place.Points),
                8 => place.Vetoed,
                9 => place.Coverage,
                _ => (object?)place.UnrankedReason ?? DBNull.Value,
            };
        }

        private static object OrNull(double? number) => number is { } value ? value : DBNull.Value;
    }
}
