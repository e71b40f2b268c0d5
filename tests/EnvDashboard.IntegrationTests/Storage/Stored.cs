using EnvDashboard.Domain.Observations;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.IntegrationTests.Storage;

/// <summary>
/// The few rows that observations hang on: two periods, indicators and units, three submissions with one sheet each. Their ids lie beyond
/// those of any other data.
/// </summary>
internal static class Stored
{
    public static readonly DateTime Noon = new(2024, 7, 1, 12, 0, 0, DateTimeKind.Utc);

    public static int Id(int number) => 900_000 + number;

    public static async Task AddDictionariesAsync(AppDb db)
    {
        for (var n = 1; n <= 2; n++)
        {
            db.Periods.Add(new PeriodRow { Id = Id(n), Code = "1949-0" + n, Kind = "month", Start = new(1949, n, 1), End = new(1949, n, 28) });
            db.Indicators.Add(new IndicatorRow { Id = Id(n), Code = "STORED-I" + n, Name = "指标" + n, Direction = "higher", Kind = "value" });
            db.Units.Add(new UnitRow { Id = Id(n), Code = "STORED-U" + n, Name = "单位" + n, Kind = "district" });
        }
        for (var n = 1; n <= 3; n++)
        {
            db.Submissions.Add(new SubmissionRow { Id = Id(n), FileName = n + ".xlsx", StoredName = "s" + n, Sha256 = "", ReceivedBy = "test", ReceivedAt = Noon, Periods = ["1949-01"] });
            db.SubmissionSheets.Add(new SubmissionSheetRow { Id = Id(n), SubmissionId = Id(n), Name = "表" });
        }
        await SaveAsync(db);
    }

    /// <summary>SQL Server takes given ids for one table at a time only.</summary>
    private static async Task SaveAsync(AppDb db)
    {
        if (!db.Database.IsSqlServer())
        {
            await db.SaveChangesAsync();
            return;
        }
        var added = db.ChangeTracker.Entries().Select(e => e.Entity).ToList();
        db.ChangeTracker.Clear();
        foreach (var table in added.GroupBy(e => e.GetType()))
        {
            var name = db.Model.FindEntityType(table.Key)!.GetTableName()!;
            db.AddRange(table);
            await db.Database.ExecuteSqlRawAsync(GivenIds(name, "ON"));
            await db.SaveChangesAsync();
            await db.Database.ExecuteSqlRawAsync(GivenIds(name, "OFF"));
        }
    }

    private static string GivenIds(string table, string word) => $"SET IDENTITY_INSERT [{table}] {word}";

    public static ObservationKey At(int indicator, int unit, int period = 1) => new(Id(period), Id(indicator), Id(unit));

    public static StoredObservation Plain(ObservationKey key, double value, int submission) =>
        new(key, value, double.NaN, double.NaN, ObservationState.Reported, null, null, null, Id(submission), Id(submission), new CellAddress(2, 3).Packed);

    public static StoredObservation Full(ObservationKey key, int submission) =>
        new(key, 94.3, 152, 158, ObservationState.Disputed, "约", "约 94.3 %（152/158）", "与全文不一致", Id(submission), Id(submission), new CellAddress(1_048_576, 16_384).Packed);

    public static StoredObservation Silent(ObservationKey key, int submission) =>
        new(key, double.NaN, double.NaN, double.NaN, ObservationState.NotAssessed, null, "未考核", null, Id(submission), Id(submission), new CellAddress(7, 1).Packed);
}
