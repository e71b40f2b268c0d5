using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Application.Exports.Comparison.Sheets;

/// <summary>One indicator in the last period: who stands where, and what each value is held against.</summary>
internal sealed class ValueComparison
{
    private readonly ValueTable _table;
    private readonly ComparisonContent _content;
    private readonly Func<double, double>? _goodness;
    private readonly List<double> _sorted;

    public ValueComparison(ComparisonContent content, ValueTable table, Indicator indicator, SchemeNode? leaf)
    {
        (_content, _table, Indicator, Leaf) = (content, table, indicator, leaf);
        _goodness = ValueColumns.GoodnessOf(indicator, leaf);
        var numbers = table.Of(indicator.Code).Where(v => v.Value is not null).Select(v => v.Value!.Value).ToList();
        Average = numbers.Count == 0 ? null : numbers.Average();
        Best = numbers.Count == 0 || _goodness is null ? null : numbers.MaxBy(_goodness);
        _sorted = _goodness is null ? [] : [.. numbers.Select(_goodness).Order()];
        Places = indicator.Decimals ?? NumberFormats.Needed(numbers);
    }

    public Indicator Indicator { get; }
    public SchemeNode? Leaf { get; }

    /// <summary>Over the units listed; null = no unit has a number.</summary>
    public double? Average { get; }

    /// <summary>Null where the indicator does not say what is good.</summary>
    public double? Best { get; }
    public double? Target => Leaf?.Target ?? (_content.Targets.TryGetValue(Indicator.Code, out var target) ? target : null);
    public int Places { get; }

    public ComparedValue? Of(string unit) => _table[unit, Indicator.Code];

    /// <summary>1 = best among the units listed; equal values share a rank.</summary>
    public int? Rank(double? value)
    {
        if (value is not { } number || _goodness is null) return null;
        // Sorted from worst to best: all that are strictly better stand behind.
        var good = _goodness(number);
        var (low, high) = (0, _sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_sorted[middle] <= good) low = middle + 1;
            else high = middle;
        }
        return _sorted.Count - low + 1;
    }

    public double? Before(string unit) => Earlier(_content.Reference.Before, unit);

    public double? YearBefore(string unit) => Earlier(_content.Reference.YearBefore, unit);

    private double? Earlier(Domain.Periods.Period? period, string unit)
    {
        if (period is null) return null;
        return _content.Reference.Numbers.TryGetValue((period.Code, unit, Indicator.Code), out var number) ? number : null;
    }
}
