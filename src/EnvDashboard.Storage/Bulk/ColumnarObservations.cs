using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Storage.Bulk;

/// <summary>
/// The provider's bulk access with the columns beside the rows: whatever changes rows changes the columns in the same transaction, and
/// numbers are read from the columns.
/// </summary>
public sealed class ColumnarObservations(IObservationRows rows) : IObservationBulk
{
    public IEnumerable<StoredObservation> Read(AppDb db, int period, IReadOnlyCollection<int> indicators) => rows.Read(db, period, indicators);

    public IEnumerable<ObservedNumbers> ReadNumbers(AppDb db, int period, IReadOnlyCollection<int> indicators)
    {
        if (indicators.Count == 0) return [];
        return db.ObservationColumns.AsNoTracking().Where(c => c.PeriodId == period && indicators.Contains(c.IndicatorId))
            .OrderBy(c => c.IndicatorId).AsEnumerable().SelectMany(NumberColumn.Read);
    }

    public void Apply(
        AppDb db,
        int submission,
        DateTime at,
        IReadOnlyList<StoredObservation> added,
        IReadOnlyList<StoredObservation> replaced,
        IReadOnlyList<ObservationKey> cleared)
    {
        using var transaction = db.Database.CurrentTransaction is null ? db.Database.BeginTransaction() : null;
        rows.Apply(db, submission, at, added, replaced, cleared);
        var changes = new Dictionary<(int Period, int Indicator), List<NumberChange>>();
        foreach (var value in added) Add(value);
        foreach (var value in replaced) Add(value);
        foreach (var key in cleared) ListOf(key).Add(new(key.Unit, double.NaN, double.NaN, double.NaN, default, Clears: true));
        foreach (var inPeriod in changes.GroupBy(c => c.Key.Period))
        {
            var indicators = inPeriod.Select(c => c.Key.Indicator).ToList();
            var columns = db.ObservationColumns.Where(c => c.PeriodId == inPeriod.Key && indicators.Contains(c.IndicatorId)).ToDictionary(c => c.IndicatorId);
            foreach (var ((period, indicator), list) in inPeriod)
            {
                // What is added comes in order; only where it meets what is replaced or cleared has it to be put in order.
                if (replaced.Count + cleared.Count > 0) list.Sort((a, b) => a.Unit.CompareTo(b.Unit));
                Put(db, period, indicator, columns.GetValueOrDefault(indicator), NumberColumn.Merge(columns.GetValueOrDefault(indicator), list));
            }
            Save(db);
        }
        transaction?.Commit();

        void Add(in StoredObservation value) =>
            ListOf(value.Key).Add(new(value.Key.Unit, value.Value, value.Numerator, value.Denominator, value.State, Clears: false));

        List<NumberChange> ListOf(ObservationKey key)
        {
            if (!changes.TryGetValue((key.Period, key.Indicator), out var list)) changes[(key.Period, key.Indicator)] = list = [];
            return list;
        }
    }

    public void RollBack(AppDb db, int submission, DateTime at, IReadOnlyCollection<int> periods)
    {
        using var transaction = db.Database.CurrentTransaction is null ? db.Database.BeginTransaction() : null;
        rows.RollBack(db, submission, at, periods);
        foreach (var period in periods) Rebuild(db, period);
        transaction?.Commit();
    }

    /// <summary>Builds the columns of a database that has rows and no columns yet, as earlier versions left it.</summary>
    public void BuildMissing(AppDb db)
    {
        if (db.ObservationColumns.Any() || !db.Observations.Any()) return;
        using var transaction = db.Database.BeginTransaction();
        foreach (var period in db.Observations.Select(o => o.PeriodId).Distinct().ToList()) Rebuild(db, period);
        transaction.Commit();
    }

    private void Rebuild(AppDb db, int period)
    {
        var indicators = db.Indicators.Select(i => i.Id).ToList();
        var stored = db.ObservationColumns.Where(c => c.PeriodId == period).ToDictionary(c => c.IndicatorId);
        var columns = new Dictionary<int, NumberColumn>();
        foreach (var value in rows.Read(db, period, indicators))
        {
            if (!columns.TryGetValue(value.Key.Indicator, out var column)) columns[value.Key.Indicator] = column = new();
            column.Add(value.Key.Unit, value.Value, value.Numerator, value.Denominator, value.State);
        }
        foreach (var (indicator, column) in columns) Put(db, period, indicator, stored.GetValueOrDefault(indicator), column);
        foreach (var row in stored.Values.Where(r => !columns.ContainsKey(r.IndicatorId))) db.ObservationColumns.Remove(row);
        Save(db);
    }

    private static void Put(AppDb db, int period, int indicator, ObservationColumnRow? row, NumberColumn column)
    {
        if (column.IsEmpty)
        {
            if (row is not null) db.ObservationColumns.Remove(row);
            return;
        }
        if (row is null) db.ObservationColumns.Add(row = new ObservationColumnRow { PeriodId = period, IndicatorId = indicator, Units = [], Values = [] });
        column.WriteTo(row);
    }

    /// <summary>The rows are large and nobody looks at them again: they are not kept in the context.</summary>
    private static void Save(AppDb db)
    {
        db.SaveChanges();
        foreach (var entry in db.ChangeTracker.Entries<ObservationColumnRow>().ToList()) entry.State = EntityState.Detached;
    }
}
