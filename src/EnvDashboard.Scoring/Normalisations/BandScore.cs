using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Scoring.Normalisations;

/// <summary><c>bands</c>: the score of the first band, in the order of the scheme, that holds the value; 0 when none does.</summary>
internal sealed class BandScore : INormalisation
{
    public LeafScale Fit(LeafColumn column)
    {
        var bands = column.Node.Bands;
        if (bands.Count == 0)
        {
            column.Note(NoticeCode.ParameterMissing);
            return LeafScale.Unusable;
        }
        for (var unit = 0; unit < column.Used.Length; unit++)
        {
            if (!double.IsNaN(column.Used[unit]) && BandMatch.First(bands, column.Used[unit]) is null) column.Note(NoticeCode.NoBand, unit);
        }
        return new Steps(bands);
    }

    private sealed class Steps(IReadOnlyList<Band> bands) : LeafScale
    {
        public override double Score(double value, double denominator) =>
            double.IsNaN(value) ? double.NaN : BandMatch.First(bands, value)?.Score ?? 0;
    }
}
