using System.Globalization;
using EnvDashboard.Application.Exports.Comparison;

namespace EnvDashboard.IntegrationTests.Exports;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(9.994)]
    [InlineData(9.996)]
    [InlineData(-0.001)]
    [InlineData(-12.5)]
    [InlineData(999.999)]
    [InlineData(1000)]
    [InlineData(-1234567.891)]
    [InlineData(99999999999999)]
    [InlineData(1e20)]
    public void Width_is_that_of_the_number_as_it_is_shown(double number)
    {
        foreach (var places in new[] { 0, 1, 2, 8 }) Assert.Equal(number.ToString("N" + places, CultureInfo.InvariantCulture).Length, NumberFormats.Width(number, places));
    }
}
