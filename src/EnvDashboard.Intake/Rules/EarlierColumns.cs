using System.Runtime.CompilerServices;
using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Intake.Rules;

/// <summary>Values in force, collected one by one as they stream from storage. Units that the workbook does not speak of are passed over.</summary>
/// <param name="unitCodes">Those of the staged values.</param>
/// <param name="periods">All periods that hold values, also those that are not loaded.</param>
/// <param name="sources">Asked only for values that a finding names.</param>
public sealed class EarlierColumns(
    IReadOnlyList<string> unitCodes, IReadOnlyCollection<Period> periods, Func<string, string, Period, string?>? sources = null) : IEarlierValues
{
    private readonly Dictionary<string, int> units = unitCodes.Select((code, i) => (code, i)).ToDictionary(p => p.code, p => p.i, StringComparer.Ordinal);
    private readonly Dictionary<(string Indicator, string Period), double[]?[]> columns = [];

    public IReadOnlyCollection<Period> Periods => periods;

    public void Add(string unitCode, string indicatorCode, Period period, double value, double numerator = double.NaN, double denominator = double.NaN)
    {
        if (!units.TryGetValue(unitCode, out var unit)) return;
        if (!columns.TryGetValue((indicatorCode, period.Code), out var parts)) columns[(indicatorCode, period.Code)] = parts = new double[]?[3];
        Put(ref parts[0], unit, value);
        Put(ref parts[1], unit, numerator);
        Put(ref parts[2], unit, denominator);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(string indicatorCode, Period period, TermPart part, ReadOnlySpan<int> units, Span<double> column)
    {
        if (columns.GetValueOrDefault((indicatorCode, period.Code))?[(int)part] is not { } known) column.Fill(double.NaN);
        else for (var i = 0; i < units.Length; i++) column[i] = known[units[i]];
    }

    public string? SourceOf(string unitCode, string indicatorCode, Period period) => sources?.Invoke(unitCode, indicatorCode, period);

    private void Put(ref double[]? column, int unit, double number)
    {
        if (column is null && double.IsNaN(number)) return;
        if (column is null) Array.Fill(column = new double[unitCodes.Count], double.NaN);
        column[unit] = number;
    }
}
