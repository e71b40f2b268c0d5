using EnvDashboard.Application.Complaints.Registers;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Complaints;

/// <summary>
/// The monthly table that counts, as it stands: a row a unit, month, platform and topic whatever the number of work orders. It is kept
/// until a submission changes it, so that a page adds up in memory and reads nothing.
/// </summary>
public sealed class KeptComplaintSums
{
    /// <summary>A larger table is read anew each time rather than held (some 200 bytes a row).</summary>
    private const int Most = 400_000;

    private volatile Kept? kept;

    internal async Task<IReadOnlyList<ComplaintSumOfMonth>> CurrentAsync(AppDb db, DictionarySnapshot known, CancellationToken cancellationToken)
    {
        // Asked for before the rows: should they change in between, they are read once more the next time.
        var version = await Counters.ReadAsync(db, ComplaintSums.Version, cancellationToken);
        if (kept is { } last && last.Version == version) return last.Rows;
        var rows = new List<ComplaintSumOfMonth>();
        await foreach (var s in db.ComplaintSums.AsNoTracking().OrderBy(s => s.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
            rows.Add(new(s.UnitId, known.Periods[s.PeriodId], s.Platform, s.Topic, s.FromCases, CountColumns.Read(s)));
        kept = rows.Count <= Most ? new(version, rows) : null;
        return rows;
    }

    private sealed record Kept(long Version, IReadOnlyList<ComplaintSumOfMonth> Rows);
}
