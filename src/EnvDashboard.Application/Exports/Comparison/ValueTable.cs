using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>The values of one period by unit and indicator.</summary>
internal sealed class ValueTable
{
    private readonly Dictionary<string, int> _units, _indicators;
    private readonly ComparedValue?[,] _values;

    public ValueTable(ComparisonContent content, Period period)
    {
        _units = content.Units.Select((u, i) => (u.Code, i)).ToDictionary(p => p.Code, p => p.i, StringComparer.Ordinal);
        _indicators = content.Indicators.Select((u, i) => (u.Code, i)).ToDictionary(p => p.Code, p => p.i, StringComparer.Ordinal);
        _values = new ComparedValue?[_units.Count, _indicators.Count];
        foreach (var value in content.Values)
        {
            if (!ReferenceEquals(value.Period, period) && value.Period.Code != period.Code) continue;
            if (_units.TryGetValue(value.Unit.Code, out var row) && _indicators.TryGetValue(value.Indicator.Code, out var column)) _values[row, column] = value;
        }
    }

    /// <summary>Null = no record.</summary>
    public ComparedValue? this[string unit, string indicator] =>
        _units.TryGetValue(unit, out var row) && _indicators.TryGetValue(indicator, out var column) ? _values[row, column] : null;

    /// <summary>The row of a unit and the column of an indicator, for those who go through all of them; −1 = not among them.</summary>
    public int RowOf(string unit) => _units.GetValueOrDefault(unit, -1);

    public int ColumnOf(string indicator) => _indicators.GetValueOrDefault(indicator, -1);

    public ComparedValue? At(int row, int column) => row < 0 || column < 0 ? null : _values[row, column];

    /// <summary>Values of one indicator that are on record.</summary>
    public IEnumerable<ComparedValue> Of(string indicator)
    {
        if (!_indicators.TryGetValue(indicator, out var column)) yield break;
        for (var row = 0; row < _units.Count; row++)
        {
            if (_values[row, column] is { } value) yield return value;
        }
    }
}
