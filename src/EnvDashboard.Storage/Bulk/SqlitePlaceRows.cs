using EnvDashboard.Storage.Model;

namespace EnvDashboard.Storage.Bulk;

/// <summary>One prepared statement for all rows.</summary>
public sealed class SqlitePlaceRows : IPlaceRows
{
    private const string Statement =
        "INSERT INTO \"RankedUnits\" (\"RunId\", \"UnitId\", \"Rank\", \"Score\", \"PreviousRank\", \"PreviousScore\", \"RankChange\", \"Points\", \"Vetoed\", " +
        "\"Coverage\", \"UnrankedReason\") VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)";

    public void Insert(AppDb db, IReadOnlyList<RankedUnitRow> places)
    {
        if (places.Count == 0) return;
        using var statement = new SqliteStatement(SqliteStatement.HandleOf(db), Statement);
        foreach (var place in places)
        {
            statement.Bind(1, place.RunId);
            statement.Bind(2, place.UnitId);
            statement.Bind(3, place.Rank ?? double.NaN);
            statement.Bind(4, place.Score ?? double.NaN);
            statement.Bind(5, place.PreviousRank ?? double.NaN);
            statement.Bind(6, place.PreviousScore ?? double.NaN);
            statement.Bind(7, place.RankChange ?? double.NaN);
            statement.Bind(8, place.Points ?? double.NaN);
            statement.Bind(9, place.Vetoed ? 1 : 0);
            statement.Bind(10, place.Coverage);
            statement.Bind(11, place.UnrankedReason);
            statement.Run();
        }
    }
}
