using System.Collections;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Benchmarks;

/// <summary>
/// Fills an empty database: the definition through the use cases, the observations through the bulk writer, and a ranking due for every
/// period. What an upload would leave behind, without reading a workbook for each month.
/// </summary>
public static class FilledDatabase
{
    public static async Task CreateAsync(string directory, int units, int indicators, int periods, int firstYear = 2020)
    {
        await using var application = new InProcessApplication(directory);
        await using var db = application.Open();
        await db.Database.MigrateAsync();
        var submission = await DefineAsync(application, directory, units, indicators);
        var sheet = new SubmissionSheetRow { SubmissionId = submission, Name = "data" };
        db.SubmissionSheets.Add(sheet);
        var rows = Enumerable.Range(0, periods).Select(n => Period.Month(firstYear + n / 12, n % 12 + 1))
            .Select(p => new PeriodRow { Code = p.Code, Kind = Keyword.Of(p.Kind), Start = p.Start, End = p.End }).ToList();
        db.Periods.AddRange(rows);
        await db.SaveChangesAsync();
        var unitIds = await db.Units.OrderBy(u => u.Id).Select(u => u.Id).ToArrayAsync();
        var indicatorIds = await db.Indicators.OrderBy(i => i.Id).Select(i => i.Id).ToArrayAsync();
        var scheme = await db.Schemes.Select(s => s.Id).SingleAsync();
        // Only the filling goes without these: on one connection that stays open until the end.
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF;");
        foreach (var period in rows)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            application.Get<IObservationBulk>().Apply(db, submission, DateTime.UtcNow, new Month(period.Id, unitIds, indicatorIds, submission, sheet.Id), [], []);
            var target = new RankingTargetRow { SchemeId = scheme, PeriodId = period.Id, Requested = 1 };
            db.RankingTargets.Add(target);
            await db.SaveChangesAsync();
            // The program adds up the time of each step of a run with the submission that made it due.
            db.SubmissionTargets.Add(new SubmissionTargetRow { SubmissionId = submission, TargetId = target.Id, Requested = 1 });
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }
    }

    private static async Task<int> DefineAsync(InProcessApplication application, string directory, int units, int indicators)
    {
        var workbooks = Path.Combine(directory, "workbooks");
        BenchmarkWorkbooks.Write(workbooks, units, indicators, 0);
        await using var file = File.OpenRead(Path.Combine(workbooks, "definition.xlsx"));
        var id = await application.Get<ReceiveSubmission>().StoreAsync(Actor.System, new ReceiveRequest("definition.xlsx", null, null, null, true), file, CancellationToken.None);
        await application.Get<ReadSubmission>().StageAndApplyAsync(id, new NoProgress(), CancellationToken.None);
        return id;
    }

    /// <summary>A period's values in the order of their keys, made as they are read. Deterministic, around 80, two in a hundred missing.</summary>
    private sealed class Month(int period, int[] units, int[] indicators, int submission, int sheet) : IReadOnlyList<StoredObservation>
    {
        public int Count => units.Length * indicators.Length;

        public StoredObservation this[int index]
        {
            get
            {
                var (indicator, unit) = Math.DivRem(index, units.Length);
                var mixed = unchecked((uint)(period * 73856093) ^ (uint)(indicator * 19349663) ^ (uint)(unit * 83492791)) * 2654435761u;
                var missing = mixed % 50 == 0;
                var value = 60 + Math.Round((mixed >> 8) / (double)(1 << 24) * 40, 2);
                return new(
                    new(period, indicators[indicator], units[unit]), missing ? double.NaN : value, double.NaN, double.NaN,
                    missing ? ObservationState.NotReported : ObservationState.Reported, null, null, null, submission, sheet, new CellAddress(unit + 2, indicator + 2).Packed);
            }
        }

        public IEnumerator<StoredObservation> GetEnumerator()
        {
            for (var i = 0; i < Count; i++) yield return this[i];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
