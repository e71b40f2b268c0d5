using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Targets;
using EnvDashboard.Domain.Units;

namespace EnvDashboard.Tests.Targets;

public sealed class TargetBookTests
{
    private static readonly PeerGroup Districts = new() { Code = "G", Name = "区县", Members = [new("U1", null, null), new("U2", null, null), new("U3", new(2025, 7, 1), null)] };

    private static IndicatorTarget Bound(double low, string? group = null, string? unit = null, DateOnly? from = null, DateOnly? to = null) =>
        new() { IndicatorCode = "I", Kind = TargetKind.Bound, Low = low, GroupCode = group, UnitCode = unit, From = from, To = to };

    private static IEnumerable<double?> Lows(string unit, Period period, params IndicatorTarget[] targets) => new TargetBook(targets, [Districts]).Of("I", unit, period).Select(t => t.Low);

    [Fact]
    public void Of_takes_the_unit_before_its_group_and_the_group_before_everybody()
    {
        IndicatorTarget[] all = [Bound(80), Bound(90, group: "G"), Bound(95, unit: "U1")];
        Assert.Equal([95], Lows("U1", Period.Month(2025, 1), all));
        Assert.Equal([90], Lows("U2", Period.Month(2025, 1), all));
        Assert.Equal([80], Lows("U9", Period.Month(2025, 1), all));
    }

    [Fact]
    public void Of_takes_the_latest_to_begin_that_still_holds()
    {
        IndicatorTarget[] all = [Bound(80, "G"), Bound(90, "G", from: new(2025, 1, 1)), Bound(99, "G", from: new(2026, 1, 1), to: new(2026, 6, 30))];
        Assert.Equal([80], Lows("U1", Period.Month(2024, 12), all));
        Assert.Equal([90], Lows("U1", Period.Month(2025, 1), all));
        Assert.Equal([99], Lows("U1", Period.Quarter(2026, 1), all));
        Assert.Equal([90], Lows("U1", Period.Month(2026, 7), all));
    }

    [Fact]
    public void Of_asks_members_of_the_last_day_only()
    {
        Assert.Empty(Lows("U3", Period.Month(2025, 6), Bound(90, "G")));
        Assert.Equal([90], Lows("U3", Period.Month(2025, 7), Bound(90, "G")));
    }

    [Fact]
    public void Of_keeps_targets_of_different_kinds_beside_each_other()
    {
        var average = new IndicatorTarget { IndicatorCode = "I", Kind = TargetKind.GroupAverage, GroupCode = "G" };
        Assert.Equal([TargetKind.Bound, TargetKind.GroupAverage], new TargetBook([average, Bound(90)], [Districts]).Of("I", "U1", Period.Month(2025, 1)).Select(t => t.Kind));
        Assert.Empty(new TargetBook([average], [Districts]).Of("J", "U1", Period.Month(2025, 1)));
    }

    [Fact]
    public void OfGroup_leaves_out_what_is_set_for_single_units_and_other_groups() =>
        Assert.Equal([90], new TargetBook([Bound(95, unit: "U1"), Bound(90), Bound(70, group: "H")], [Districts]).OfGroup("I", "G", Period.Month(2025, 1)).Select(t => t.Low));
}
