using System.Globalization;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Targets;
using EnvDashboard.Tests.Intake;

namespace EnvDashboard.Tests.Targets;

public sealed class TargetStandingTests
{
    private static readonly IndicatorTarget Average = Target(TargetKind.GroupAverage);

    private static IndicatorTarget Target(TargetKind kind, double? value = null, double? low = null, double? high = null) => new() { IndicatorCode = "I", Kind = kind, Value = value, Low = low, High = high };

    [Theory]
    [InlineData(66.67, 88.33, -21.66)]
    [InlineData(52.29, 61.81, -9.52)]
    [InlineData(93.79, 94.08, -0.29)]
    [InlineData(98.56, 98.66, -0.10)]
    public void Published_figures_of_october_2020_are_below_the_city_average(double own, double city, double margin)
    {
        var standing = TargetStanding.Of(Average, Direction.Higher, own, city);
        Assert.False(standing.Met);
        Assert.Equal(city, standing.Low);
        Assert.Equal(margin, standing.Margin!.Value, 9);
    }

    [Fact]
    public void Published_pairs_are_those_of_the_source()
    {
        if (RealData.Path("facts.csv") is not { } path) return;
        var rows = File.ReadLines(path).Select(line => line.Split(',')).Where(f => f.Length > 10 && f[10] == "2020-10" && f[9] is ("本区" or "全市平均"))
            .Select(f => (Indicator: f[5], Value: double.Parse(f[7], CultureInfo.InvariantCulture), Of: f[9])).ToList();
        var pairs = rows.Where(r => r.Of == "本区").Select(own => (Own: own.Value, City: rows.Single(r => r.Of == "全市平均" && r.Indicator == own.Indicator).Value)).ToList();
        Assert.Equal([(66.67, 88.33), (52.29, 61.81), (93.79, 94.08), (98.56, 98.66)], pairs);
        Assert.All(pairs, p => Assert.False(TargetStanding.Of(Average, Direction.Higher, p.Own, p.City).Met));
    }

    [Theory]
    [InlineData(Direction.Higher, 95, 94, false, -1)]
    [InlineData(Direction.Higher, 95, 95, true, 0)]
    [InlineData(Direction.Higher, 95, 97, true, 2)]
    [InlineData(Direction.Lower, 30, 31, false, -1)]
    [InlineData(Direction.Lower, 30, 12, true, 18)]
    [InlineData(Direction.Target, 30, 31, false, -1)]
    [InlineData(Direction.Target, 30, 30, true, 0)]
    public void Fixed_value_is_met_on_the_good_side_of_it(Direction direction, double asked, double value, bool met, double margin)
    {
        var standing = TargetStanding.Of(Target(TargetKind.Fixed, asked), direction, value, null);
        Assert.Equal((met, margin), (standing.Met!.Value, standing.Margin!.Value));
    }

    [Theory]
    [InlineData(95.0, null, 94.9, false)]
    [InlineData(95.0, null, 95.0, true)]
    [InlineData(null, 5.0, 5.1, false)]
    [InlineData(null, 5.0, 4.0, true)]
    [InlineData(10.0, 20.0, 9.0, false)]
    [InlineData(10.0, 20.0, 15.0, true)]
    [InlineData(10.0, 20.0, 21.0, false)]
    public void Bounds_hold_whatever_the_direction(double? low, double? high, double value, bool met)
    {
        Assert.Equal(met, TargetStanding.Of(Target(TargetKind.Bound, low: low, high: high), Direction.Lower, value, null).Met);
        Assert.Equal(met, TargetStanding.Of(Target(TargetKind.External, low: low, high: high), Direction.Higher, value, 1000).Met);
    }

    [Fact]
    public void Average_of_equal_values_is_met_by_each_of_them() =>
        Assert.Equal((true, 0.0), (TargetStanding.Of(Average, Direction.Higher, 0.1 + 0.2, 0.3).Met!.Value, TargetStanding.Of(Average, Direction.Higher, 0.1 + 0.2, 0.3).Margin!.Value));

    [Fact]
    public void Missing_value_or_missing_average_is_not_judged()
    {
        Assert.Null(TargetStanding.Of(Target(TargetKind.Fixed, 95), Direction.Higher, null, null).Met);
        Assert.Null(TargetStanding.Of(Target(TargetKind.Fixed, 95), Direction.Higher, double.NaN, null).Met);
        Assert.Null(TargetStanding.Of(Average, Direction.Higher, 95, null).Met);
    }
}
