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
public sealed class ReadComparedValues(IObservationBulk bulk)
{
    /// <returns>In the order period, indicator, unit as they are stored.</returns>
    public async Task<List<ComparedValue>> ExecuteAsync(
        AppDb db, DictionarySnapshot known, List<int> units, List<int> indicators, List<Period> periods, CancellationToken cancellationToken)
    {
        var wanted = units.ToHashSet();
        var sources = await SheetSources.LoadAsync(db, cancellationToken);
        var values = new List<ComparedValue>();
        await db.Database.OpenConnectionAsync(cancellationToken);
        foreach (var (periodId, period) in periods.Select(p => (Id: known.PeriodIds[p.Code], p)).OrderBy(p => p.Id))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var value in bulk.Read(db, periodId, indicators))
            {
                if (!wanted.Contains(value.Key.Unit)) continue;
                var source = sources[value.Sheet];
                values.Add(new(
                    known.Units[value.Key.Unit], known.Indicators[value.Key.Indicator], period,
                    Number(value.Value), Number(value.Numerator), Number(value.Denominator), value.State, value.Qualifier, value.Raw,
                    value.Submission, source.FileName, source.Sheet, CellAddress.Unpack(value.Cell).ToString())
                {
                    AcceptedAt = source.AcceptedAt,
                    Note = value.Note,
                });
            }
        }
        return values;
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
