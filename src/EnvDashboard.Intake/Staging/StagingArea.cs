using System.Globalization;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.Staging;

/// <summary>
/// Collects values, each unit × indicator × period once. The register of what is there costs memory and time, so it is kept only from
/// the moment a repetition has become possible: a single wide sheet without repeated rows or columns never needs it.
/// </summary>
internal sealed class StagingArea(StagedValues values, IntakeLimits limits)
{
    private readonly Dictionary<int, int> units = [];
    private readonly Dictionary<int, int> indicators = [];
    private readonly Dictionary<string, int> periods = new(StringComparer.Ordinal);
    private Dictionary<ulong, int>? register;

    public StagedValues Values => values;

    public int UnitPosition(int unit, string code) => Position(units, unit, values.UnitCodes, code);

    public int IndicatorPosition(int indicator, string code) => Position(indicators, indicator, values.IndicatorCodes, code);

    public int PeriodPosition(Period period) => Position(periods, period.Code, values.Periods, period);

    public int SheetPosition(string sheet)
    {
        values.Sheets.Add(sheet);
        return values.Sheets.Count - 1;
    }

    public int TextPosition(string? qualifier, string? raw, string? note)
    {
        if (qualifier is null && raw is null && note is null) return -1;
        values.Texts.Add(new(qualifier, raw, note));
        return values.Texts.Count - 1;
    }

    /// <summary>From now on repetitions are possible and are looked for.</summary>
    public void WatchForRepetitions()
    {
        if (register is not null) return;
        register = new(Math.Max(1024, values.Items.Count * 2));
        for (var i = 0; i < values.Items.Count; i++) register.TryAdd(Key(values.Items[i]), i);
    }

    /// <summary>Adds a value; false when the same unit, indicator and period already have one, which is then <paramref name="earlier"/>.</summary>
    public bool TryAdd(in StagedValue value, out StagedValue earlier)
    {
        earlier = default;
        if (register is not null && !register.TryAdd(Key(value), values.Items.Count))
        {
            earlier = values.Items[register[Key(value)]];
            return false;
        }
        if (values.Items.Count >= limits.MaxValues)
            throw new IntakeRefusal(FindingCodes.TooManyValues, limits.MaxValues.ToString(CultureInfo.InvariantCulture));
        values.Items.Add(value);
        return true;
    }

    /// <summary>Where a staged value stands, e.g. 2024-06!C7.</summary>
    public string Place(in StagedValue value) => $"{values.Sheets[value.Sheet]}!{CellAddress.Unpack(value.Cell)}";

    private static ulong Key(in StagedValue value) => ((ulong)(uint)value.Unit << 42) | ((ulong)(uint)value.Indicator << 21) | (uint)value.Period;

    private static int Position<TKey, TItem>(Dictionary<TKey, int> positions, TKey key, List<TItem> items, TItem item) where TKey : notnull
    {
        if (positions.TryGetValue(key, out var position)) return position;
        items.Add(item);
        return positions[key] = items.Count - 1;
    }
}
