using System.Globalization;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Exports.Values;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>Reads the values in force of chosen units and indicators: one range of the observations a period.</summary>
public sealed class ReadComparedValues(IDbContextFactory<AppDb> factory, IObservationBulk bulk)
{
    /// <param name="whole">With the cell of every value; else only of those that a reader has to be told more about.</param>
    /// <returns>In the order period, indicator, unit as they are stored.</returns>
    public async Task<List<ComparedValue>> ExecuteAsync(
        DictionarySnapshot known, List<int> units, List<int> indicators, List<Period> periods, bool whole, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var wanted = units.ToHashSet();
        var sources = await SheetSources.LoadAsync(db, cancellationToken);
        var values = new List<ComparedValue>(Math.Min(ComparisonRequest.MaxCells, units.Count * indicators.Count * periods.Count));
        await db.Database.OpenConnectionAsync(cancellationToken);
        foreach (var (periodId, period) in periods.Select(p => (Id: known.PeriodIds[p.Code], p)).OrderBy(p => p.Id))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (whole) values.AddRange(bulk.Read(db, periodId, indicators).Where(v => wanted.Contains(v.Key.Unit)).Select(v => View(known, period, v, sources)));
            else values.AddRange(await LeanAsync(db, known, periodId, period, wanted, indicators, sources, cancellationToken));
        }
        return values;
    }

    /// <summary>Numbers by column, which is a few reads for hundreds of thousands of them; the rest only where it says something.</summary>
    private async Task<IEnumerable<ComparedValue>> LeanAsync(
        AppDb db, DictionarySnapshot known, int periodId, Period period, HashSet<int> wanted, List<int> indicators, IReadOnlyDictionary<int, SheetSource> sources, CancellationToken cancellationToken)
    {
        var told = await db.Observations.AsNoTracking()
            .Where(o => o.PeriodId == periodId && indicators.Contains(o.IndicatorId) && (o.Qualifier != null || o.State == (byte)ObservationState.Disputed))
            .ToDictionaryAsync(o => (o.IndicatorId, o.UnitId), cancellationToken);
        return bulk.ReadNumbers(db, periodId, indicators).Where(v => wanted.Contains(v.Unit)).Select(v =>
        {
            var more = told.Count > 0 ? told.GetValueOrDefault((v.Indicator, v.Unit)) : null;
            var source = more is null ? null : sources[more.SheetId];
            return new ComparedValue(
                known.Units[v.Unit], known.Indicators[v.Indicator], period, Number(v.Value), Number(v.Numerator), Number(v.Denominator), v.State, more?.Qualifier, more?.Raw,
                more?.SubmissionId ?? 0, source?.FileName ?? "", source?.Sheet ?? "", more is null ? "" : CellAddress.Unpack(more.Cell).ToString());
        });
    }

    private static ComparedValue View(DictionarySnapshot known, Period period, in StoredObservation value, IReadOnlyDictionary<int, SheetSource> sources)
    {
        var source = sources[value.Sheet];
        return new(
            known.Units[value.Key.Unit], known.Indicators[value.Key.Indicator], period,
            Number(value.Value), Number(value.Numerator), Number(value.Denominator), value.State, value.Qualifier, value.Raw,
            value.Submission, source.FileName, source.Sheet, CellAddress.Unpack(value.Cell).ToString())
        {
            AcceptedAt = source.AcceptedAt,
            Note = value.Note,
        };
    }

    /// <summary>Just the numbers of some periods; what has none is left out.</summary>
    public async Task<Dictionary<(string Period, string Unit, string Indicator), double>> NumbersAsync(
        AppDb db, DictionarySnapshot known, List<int> units, List<int> indicators, List<Period> periods, CancellationToken cancellationToken)
    {
        var wanted = units.ToHashSet();
        var numbers = new Dictionary<(string, string, string), double>();
        await db.Database.OpenConnectionAsync(cancellationToken);
        foreach (var period in periods)
        {
            foreach (var value in bulk.ReadNumbers(db, known.PeriodIds[period.Code], indicators))
            {
                if (!double.IsNaN(value.Value) && wanted.Contains(value.Unit)) numbers[(period.Code, known.Units[value.Unit].Code, known.Indicators[value.Indicator].Code)] = value.Value;
            }
        }
        return numbers;
    }

    private static double? Number(double number) => double.IsNaN(number) ? null : number;
}
