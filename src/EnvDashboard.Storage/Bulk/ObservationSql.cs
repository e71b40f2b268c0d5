namespace EnvDashboard.Storage.Bulk;

/// <summary>Statements that read the same in both databases.</summary>
internal static class ObservationSql
{
    public const string ValueColumns =
        "\"Value\", \"Numerator\", \"Denominator\", \"State\", \"Qualifier\", \"Raw\", \"Note\", \"SubmissionId\", \"SheetId\", \"Cell\"";

    public const string AllColumns = "\"PeriodId\", \"IndicatorId\", \"UnitId\", " + ValueColumns;

    public static string Read(IReadOnlyCollection<int> indicators) =>
        $"SELECT {AllColumns} FROM \"Observations\" WHERE \"PeriodId\" = @period AND \"IndicatorId\" IN ({string.Join(',', indicators)}) " +
        "ORDER BY \"PeriodId\", \"IndicatorId\", \"UnitId\"";

    private static string ToHistory(string from, string where) =>
        $"INSERT INTO \"ObservationHistory\" ({AllColumns}, \"ReplacedById\", \"ByRollback\", \"ReplacedAt\") " +
        $"SELECT {Prefixed()}, @submission, @rollback, @at FROM {from} WHERE {where}";

    public static string KeyToHistory { get; } =
        ToHistory("\"Observations\" o", "o.\"PeriodId\" = @period AND o.\"IndicatorId\" = @indicator AND o.\"UnitId\" = @unit");

    public static string JoinedToHistory(string keys) =>
        ToHistory($"\"Observations\" o INNER JOIN {keys} k ON k.\"PeriodId\" = o.\"PeriodId\" AND k.\"IndicatorId\" = o.\"IndicatorId\" AND k.\"UnitId\" = o.\"UnitId\"", "1 = 1");

    /// <summary>Rollback, step 1: the submission's own values go to the history. Bounded to its periods, so that it is a range scan.</summary>
    public static string OwnToHistory(IReadOnlyCollection<int> periods) =>
        ToHistory("\"Observations\" o", $"o.\"PeriodId\" IN ({string.Join(',', periods)}) AND o.\"SubmissionId\" = @submission");

    public static string DeleteOwn(IReadOnlyCollection<int> periods) =>
        $"DELETE FROM \"Observations\" WHERE \"PeriodId\" IN ({string.Join(',', periods)}) AND \"SubmissionId\" = @submission";

    /// <summary>Rollback, step 3: what the submission had replaced or cleared comes back.</summary>
    public const string RestoreReplaced =
        $"INSERT INTO \"Observations\" ({AllColumns}) SELECT {AllColumns} FROM \"ObservationHistory\" " +
        "WHERE \"ReplacedById\" = @submission AND \"ByRollback\" = @no";

    private static string Prefixed() =>
        string.Join(", ", AllColumns.Split(", ").Select(c => "o." + c));
}
