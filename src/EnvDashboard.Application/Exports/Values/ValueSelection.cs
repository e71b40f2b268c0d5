using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Observations;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Values;

/// <summary>Chosen values, one after the other, straight from the database: a million of them take no more memory than one.</summary>
internal sealed class ValueSelection
{
    private readonly AppDb _db;
    private readonly IObservationBulk _bulk;
    private readonly DictionarySnapshot _known;
    private readonly List<int> _periods, _indicators;
    private readonly HashSet<int>? _units;
    private readonly IReadOnlyDictionary<int, SheetSource> _sources;

    private ValueSelection(AppDb db, IObservationBulk bulk, DictionarySnapshot known, ObservationFilter filter, IReadOnlyDictionary<int, SheetSource> sources)
    {
        (_db, _bulk, _known, _sources) = (db, bulk, known, sources);
        _units = filter.Units.Count == 0 ? null : [.. filter.Units.Select(c => known.UnitIds.TryGetValue(c, out var id) ? id : throw new NotFoundException("unit", c))];
        _indicators = filter.Indicators.Count == 0
            ? [.. known.Indicators.Keys]
            : [.. filter.Indicators.Distinct().Select(c => known.IndicatorIds.TryGetValue(c, out var id) ? id : throw new NotFoundException("indicator", c))];
        var (exact, from, to) = (Parse("period", filter.Period), Parse("from", filter.From), Parse("to", filter.To));
        _periods = [.. known.Periods
            .Where(p => (exact is null || p.Value == exact) && (from is null || p.Value.Start >= from.Start) && (to is null || p.Value.End <= to.End))
            .OrderBy(p => p.Value).Select(p => p.Key)];
    }

    /// <summary>Some of the units that can occur are fictitious.</summary>
    public bool Invented => _known.Units.Any(u => u.Value.Invented && (_units is null || _units.Contains(u.Key)));

    /// <summary>When the last of what was sent for these periods was accepted: what is made again from the same values is the same, byte by byte.</summary>
    public DateTimeOffset LastAccepted
    {
        get
        {
            var chosen = _periods.Select(p => _known.Periods[p].Code).ToHashSet(StringComparer.Ordinal);
            return new(DateTime.SpecifyKind(_sources.Values.Where(s => s.Periods.Any(chosen.Contains)).Max(s => s.DecidedAt) ?? DateTime.UnixEpoch, DateTimeKind.Utc));
        }
    }

    public static async Task<ValueSelection> OpenAsync(AppDb db, IObservationBulk bulk, DictionaryStore dictionaries, ObservationFilter filter, CancellationToken cancellationToken)
    {
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var selection = new ValueSelection(db, bulk, known, filter, await SheetSources.LoadAsync(db, cancellationToken));
        await db.Database.OpenConnectionAsync(cancellationToken);
        return selection;
    }

    /// <summary>In the order period, indicator, unit.</summary>
    public IEnumerable<ValueRow> Rows(IJobProgress progress, CancellationToken cancellationToken)
    {
        for (var at = 0; at < _periods.Count; at++)
        {
            var period = _periods[at];
            cancellationToken.ThrowIfCancellationRequested();
            progress.Report((double)at / _periods.Count, "writing");
            foreach (var value in _bulk.Read(_db, period, _indicators))
            {
                if (_units is not null && !_units.Contains(value.Key.Unit)) continue;
                yield return new(
                    _known.Periods[period], _known.Units[value.Key.Unit], _known.Indicators[value.Key.Indicator],
                    Number(value.Value), Number(value.Numerator), Number(value.Denominator), value.State,
                    value.Qualifier, value.Raw, value.Note, _sources[value.Sheet], CellAddress.Unpack(value.Cell));
            }
        }
    }

    private static double? Number(double number) => double.IsNaN(number) ? null : number;

    private static Period? Parse(string field, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : PeriodText.TryParse(text, out var period) ? period
        : throw new InvalidInputException(new FieldError(field, "not_a_period", text));
}
