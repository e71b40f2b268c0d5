using EnvDashboard.Domain.Observations;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;

namespace EnvDashboard.IntegrationTests.Storage;

/// <summary>The few rows that observations hang on: ids 1 and 2 of periods, indicators and units, three submissions with one sheet each.</summary>
internal static class Stored
{
    public static readonly DateTime Noon = new(2024, 7, 1, 12, 0, 0, DateTimeKind.Utc);

    public static async Task AddDictionariesAsync(AppDb db)
    {
        for (var n = 1; n <= 2; n++)
        {
            db.Periods.Add(new PeriodRow { Id = n, Code = "2024-0" + n, Kind = "month", Start = new(2024, n, 1), End = new(2024, n, 28) });
            db.Indicators.Add(new IndicatorRow { Id = n, Code = "I" + n, Name = "指标" + n, Direction = "higher", Kind = "value" });
            db.Units.Add(new UnitRow { Id = n, Code = "U" + n, Name = "单位" + n, Kind = "district" });
        }
        for (var n = 1; n <= 3; n++)
        {
            db.Submissions.Add(new SubmissionRow { Id = n, FileName = n + ".xlsx", StoredName = "s" + n, Sha256 = "", ReceivedBy = "test", ReceivedAt = Noon, Periods = ["2024-01"] });
            db.SubmissionSheets.Add(new SubmissionSheetRow { Id = n, SubmissionId = n, Name = "表" });
        }
        await db.SaveChangesAsync();
    }

    public static ObservationKey At(int indicator, int unit, int period = 1) => new(period, indicator, unit);

    public static StoredObservation Plain(ObservationKey key, double value, int submission) =>
        new(key, value, double.NaN, double.NaN, ObservationState.Reported, null, null, null, submission, submission, new CellAddress(2, 3).Packed);

    public static StoredObservation Full(ObservationKey key, int submission) =>
        new(key, 94.3, 152, 158, ObservationState.Disputed, "约", "约 94.3 %（152/158）", "与全文不一致", submission, submission, new CellAddress(1_048_576, 16_384).Packed);

    public static StoredObservation Silent(ObservationKey key, int submission) =>
        new(key, double.NaN, double.NaN, double.NaN, ObservationState.NotAssessed, null, "未考核", null, submission, submission, new CellAddress(7, 1).Packed);
}
