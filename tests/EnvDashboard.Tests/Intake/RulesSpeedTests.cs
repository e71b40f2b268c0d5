using System.Diagnostics;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Units;
using EnvDashboard.Intake;
using EnvDashboard.Intake.Rules;
using EnvDashboard.Intake.Staging;
using Xunit.Abstractions;

namespace EnvDashboard.Tests.Intake;

public class RulesSpeedTests(ITestOutputHelper output)
{
    private const int Units = 3_000;
    private const int Indicators = 100;

    private static readonly Period[] Periods = [Period.Month(2023, 6), Period.Month(2024, 5), Period.Month(2024, 6)];

    /// <summary>3,000 units × 100 indicators of one month with the month and the year before in force, and 30 rules.</summary>
    private static RuleInput Large()
    {
        var random = new Random(7);
        var values = new StagedValues { Periods = { Periods[2] }, Sheets = { "2024-06" } };
        for (var unit = 0; unit < Units; unit++) values.UnitCodes.Add($"U{unit}");
        for (var indicator = 0; indicator < Indicators; indicator++) values.IndicatorCodes.Add($"I{indicator}");
        var earlier = new EarlierColumns(values.UnitCodes, Periods);
        for (var unit = 0; unit < Units; unit++)
        {
            for (var indicator = 0; indicator < Indicators; indicator++)
            {
                var number = 100 + random.NextDouble() * 50;
                values.Items.Add(new(unit, indicator, 0, number, double.NaN, double.NaN, ObservationState.Reported, -1, 0, new CellAddress(unit + 2, indicator + 2).Packed));
                foreach (var period in Periods.AsSpan(0, 2)) earlier.Add(values.UnitCodes[unit], values.IndicatorCodes[indicator], period, number * (0.8 + random.NextDouble() * 0.4));
            }
        }
        var known = new KnownDictionaries(
            [.. values.UnitCodes.Select(code => new Unit { Code = code, Name = code })], [], [], [.. values.IndicatorCodes.Select(code => new Indicator { Code = code, Name = code })], [])
        {
            Rules =
            [
                .. Enumerable.Range(0, 30).Select(i => new EnvDashboard.Domain.Rules.ValueRule
                {
                    Code = $"R{i}", Expression = $"sum(I{i}, I{i + 1}, I{i + 2}) >= max(I{i + 3}, 10) and (missing(prev(I{i})) or I{i} <= prev(I{i}) * 3) and between(I{i}, 0, 1000)",
                }),
            ],
        };
        return new(values, known, earlier);
    }

    [Fact]
    public void Check_of_300_000_values_makes_no_object_for_a_value()
    {
        var input = Large();
        Assert.Empty(ValueRules.Check(input));
        var (before, clock) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
        Assert.Empty(ValueRules.Check(input));
        var (allocated, elapsed) = (GC.GetAllocatedBytesForCurrentThread() - before, Environment.CpuUsage.TotalTime - clock);
        output.WriteLine($"{input.Values.Items.Count} values, {input.Known.Rules.Count} rules: {elapsed.TotalMilliseconds:F0} ms of processor time, {allocated / 1024} KiB");
        // Positions, units and numbers in columns are 16 bytes a value; one object for each would be 24 more.
        Assert.InRange(allocated, 0, 32L * input.Values.Items.Count);
        Assert.InRange(elapsed.TotalMilliseconds, 0, 3_000);
    }

    [Fact]
    public void Check_of_values_scattered_over_many_columns_stays_bounded()
    {
        var values = new StagedValues { Sheets = { "x" } };
        for (var i = 0; i < 1_000; i++) values.IndicatorCodes.Add($"I{i}");
        for (var year = 1950; year < 2050; year++) values.Periods.Add(Period.Year(year));
        for (var unit = 0; unit < 20_000; unit++) values.UnitCodes.Add($"U{unit}");
        for (var i = 0; i < 100_000; i++)
            values.Items.Add(new(i % 20_000, i % 1_000, i / 1_000, i, double.NaN, double.NaN, ObservationState.Reported, -1, 0, new CellAddress(i + 1, 1).Packed));
        var known = KnownDictionaries.Empty with { Indicators = [.. values.IndicatorCodes.Select(code => new Indicator { Code = code, Name = code })] };
        var clock = Stopwatch.StartNew();
        Assert.Empty(ValueRules.Check(new(values, known, new EarlierColumns(values.UnitCodes, values.Periods))));
        output.WriteLine($"100,000 columns: {clock.ElapsedMilliseconds} ms");
        Assert.InRange(clock.ElapsedMilliseconds, 0, 10_000);
    }
}
