using EnvDashboard.Domain.Observations;
using SQLitePCL;

namespace EnvDashboard.Storage.Bulk;

/// <summary>
/// Prepared statements on the connection's own handle: binding a row costs a few calls and no allocation, which is what makes
/// hundreds of thousands of values a matter of a fraction of a second.
/// </summary>
public sealed class SqliteObservationRows : IObservationRows
{
    private const string Insert =
        $"INSERT INTO \"Observations\" ({ObservationSql.AllColumns}) VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13)";

    private const string Update =
        "UPDATE \"Observations\" SET \"Value\"=?4, \"Numerator\"=?5, \"Denominator\"=?6, \"State\"=?7, \"Qualifier\"=?8, \"Raw\"=?9, " +
        "\"Note\"=?10, \"SubmissionId\"=?11, \"SheetId\"=?12, \"Cell\"=?13 WHERE \"PeriodId\"=?1 AND \"IndicatorId\"=?2 AND \"UnitId\"=?3";

    private const string Delete = "DELETE FROM \"Observations\" WHERE \"PeriodId\"=@period AND \"IndicatorId\"=@indicator AND \"UnitId\"=@unit";

    public IEnumerable<StoredObservation> Read(AppDb db, int period, IReadOnlyCollection<int> indicators)
    {
        if (indicators.Count == 0) yield break;
        using var statement = new SqliteStatement(SqliteStatement.HandleOf(db), ObservationSql.Read(indicators));
        statement.Bind(1, period);
        while (statement.Step())
        {
            yield return new StoredObservation(
                new(statement.Int(0), statement.Int(1), statement.Int(2)),
                statement.Number(3),
                statement.Number(4),
                statement.Number(5),
                (ObservationState)statement.Int(6),
                statement.Text(7),
                statement.Text(8),
                statement.Text(9),
                statement.Int(10),
                statement.Int(11),
                statement.Long(12));
        }
    }

    public void Apply(
        AppDb db,
        int submission,
        DateTime at,
        IReadOnlyList<StoredObservation> added,
        IReadOnlyList<StoredObservation> replaced,
        IReadOnlyList<ObservationKey> cleared)
    {
        var handle = SqliteStatement.HandleOf(db);
        if (replaced.Count + cleared.Count > 0)
        {
            using var keep = new SqliteStatement(handle, ObservationSql.KeyToHistory);
            foreach (var value in replaced) ToHistory(keep, value.Key, submission, at);
            foreach (var key in cleared) ToHistory(keep, key, submission, at);
        }
        if (cleared.Count > 0)
        {
            using var delete = new SqliteStatement(handle, Delete);
            foreach (var key in cleared)
            {
                delete.BindKey("@period", "@indicator", "@unit", key);
                delete.Run();
            }
        }
        Write(handle, Update, replaced);
        Write(handle, Insert, added);
    }

    public void RollBack(AppDb db, int submission, DateTime at, IReadOnlyCollection<int> periods)
    {
        var handle = SqliteStatement.HandleOf(db);
        using (var statement = new SqliteStatement(handle, ObservationSql.OwnToHistory(periods)))
        {
            statement.Bind("@submission", submission);
            statement.Bind("@rollback", 1);
            statement.Bind("@at", Stamp(at));
            statement.Run();
        }
        using (var statement = new SqliteStatement(handle, ObservationSql.DeleteOwn(periods)))
        {
            statement.Bind("@submission", submission);
            statement.Run();
        }
        using (var statement = new SqliteStatement(handle, ObservationSql.RestoreReplaced))
        {
            statement.Bind("@submission", submission);
            statement.Bind("@no", 0);
            statement.Run();
        }
    }

    private static void ToHistory(SqliteStatement keep, ObservationKey key, int submission, DateTime at)
    {
        keep.BindKey("@period", "@indicator", "@unit", key);
        keep.Bind("@submission", submission);
        keep.Bind("@rollback", 0);
        keep.Bind("@at", Stamp(at));
        keep.Run();
    }

    private static void Write(sqlite3 handle, string sql, IReadOnlyList<StoredObservation> values)
    {
        if (values.Count == 0) return;
        using var statement = new SqliteStatement(handle, sql);
        StoredObservation last = default;
        for (var i = 0; i < values.Count; i++)
        {
            var value = values[i];
            var first = i == 0;
            statement.Bind(1, value.Key.Period);
            statement.Bind(2, value.Key.Indicator);
            statement.Bind(3, value.Key.Unit);
            statement.Bind(4, value.Value);
            // A binding stays until it is replaced; most of these are the same from one row to the next.
            if (first || !value.Numerator.Equals(last.Numerator)) statement.Bind(5, value.Numerator);
            if (first || !value.Denominator.Equals(last.Denominator)) statement.Bind(6, value.Denominator);
            if (first || value.State != last.State) statement.Bind(7, (int)value.State);
            if (first || value.Qualifier != last.Qualifier) statement.Bind(8, value.Qualifier);
            if (first || value.Raw != last.Raw) statement.Bind(9, value.Raw);
            if (first || value.Note != last.Note) statement.Bind(10, value.Note);
            if (first || value.Submission != last.Submission) statement.Bind(11, value.Submission);
            if (first || value.Sheet != last.Sheet) statement.Bind(12, value.Sheet);
            statement.Bind(13, value.Cell);
            statement.Run();
            last = value;
        }
    }

    /// <summary>The text form in which EF Core's SQLite provider keeps a time.</summary>
    private static string Stamp(DateTime at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss.fffffff", System.Globalization.CultureInfo.InvariantCulture);
}
