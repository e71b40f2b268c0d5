using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.IntegrationTests.SqlServer;

/// <summary>Reads the mass of observations from the SQLite database behind a <see cref="CapturedServer"/>; writes nothing.</summary>
internal sealed class BorrowedBulk(IDbContextFactory<AppDb> sqlite) : IObservationBulk, IPlaceRows, IRegisterRows
{
    private readonly ColumnarObservations inner = new(new SqliteObservationRows());

    public IEnumerable<StoredObservation> Read(AppDb db, int period, IReadOnlyCollection<int> indicators)
    {
        using var own = sqlite.CreateDbContext();
        return [.. inner.Read(own, period, indicators)];
    }

    public IEnumerable<ObservedNumbers> ReadNumbers(AppDb db, int period, IReadOnlyCollection<int> indicators)
    {
        using var own = sqlite.CreateDbContext();
        return [.. inner.ReadNumbers(own, period, indicators)];
    }

    public void Apply(
        AppDb db, int submission, DateTime at, IReadOnlyList<StoredObservation> added, IReadOnlyList<StoredObservation> replaced, IReadOnlyList<ObservationKey> cleared)
    {
        // Its statements are checked by BulkStatementTests.
    }

    public void Insert(AppDb db, IReadOnlyList<RankedUnitRow> places)
    {
        // Bulk copy has no statement to be looked at.
    }

    public void Insert<T>(AppDb db, IReadOnlyList<T> rows) where T : class
    {
        // Bulk copy has no statement to be looked at.
    }

    public void RollBack(AppDb db, int submission, DateTime at, IReadOnlyCollection<int> periods)
    {
        // Its statements are checked by BulkStatementTests.
    }
}
