using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Scoring.Normalisations;

/// <summary>
/// <c>log_goalposts</c>: goalposts on the natural logarithm, for amounts whose worth diminishes (income in the HDI). The base of the
/// logarithm does not matter. A value ≤ 0 lies beyond every goalpost and is clipped like one.
/// </summary>
internal sealed class LogGoalposts : INormalisation
{
    public LeafScale Fit(LeafColumn column)
    {
        var (zero, full) = Goalposts.Ends(column);
        if (zero <= 0 || full <= 0)
        {
            column.Note(NoticeCode.NonPositiveGoalposts);
            return LeafScale.Unusable;
        }
        if (zero != full) return new LogScale(zero, full, column.ScaleMax);
        column.Note(NoticeCode.ZeroRange);
        return new FlatScale(zero, column.ScaleMax);
    }

    private sealed class LogScale(double zeroAt, double fullAt, double scaleMax) : LeafScale
    {
        private readonly LinearScale _ofLogarithms = new(Math.Log(zeroAt), Math.Log(fullAt), scaleMax);

        public override double ZeroAt => zeroAt;
        public override double FullAt => fullAt;

        // The logarithm of a negative number would be NaN, which means "missing"; that of 0 is −∞, which clips as it should.
        public override double Score(double value, double denominator) => _ofLogarithms.Score(Math.Log(value < 0 ? 0 : value), denominator);
    }
}
