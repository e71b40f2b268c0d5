using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Tests.Scoring.Leaves;

public sealed class ColumnSummaryTests
{
    [Fact]
    public void Of_anyLengthWithGaps_isWhatOneByOneGives()
    {
        var random = new Random(5);
        for (var length = 0; length < 70; length++)
        {
            var values = Enumerable.Range(0, length).Select(_ => random.Next(3) == 0 ? double.NaN : Math.Round(random.NextDouble() * 200 - 100, 2)).ToArray();
            var present = values.Where(v => !double.IsNaN(v)).ToList();
            var summary = ColumnSummary.Of(values);
            Assert.Equal(present.Count, summary.Count);
            Near.Equal(present.Sum(), summary.Sum);
            Assert.Equal(present.DefaultIfEmpty(double.PositiveInfinity).Min(), summary.Min);
            Assert.Equal(present.DefaultIfEmpty(double.NegativeInfinity).Max(), summary.Max);
        }
    }

    [Fact]
    public void Of_nobody_hasNoMean() => Assert.True(double.IsNaN(ColumnSummary.Of([double.NaN, double.NaN]).Mean));
}
