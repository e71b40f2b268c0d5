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
        var scale = new Steps(bands);
        if (bands.Any(band => band.Comparison is null)) return scale; // an "else" holds every value
        for (var unit = 0; unit < column.Used.Length; unit++)
        {
            if (!double.IsNaN(column.Used[unit]) && scale.First(column.Used[unit]) < 0) column.Note(NoticeCode.NoBand, unit);
        }
        return scale;
    }

    private sealed class Steps(IReadOnlyList<Band> bands) : LeafScale
    {
        private readonly BandMatch[] _conditions = [.. bands.Select(BandMatch.Of)];
        private readonly double[] _scores = [.. bands.Select(band => band.Score)];

        public override double Score(double value, double denominator)
        {
            if (double.IsNaN(value)) return double.NaN;
            var band = First(value);
            return band < 0 ? 0 : _scores[band];
        }

        /// <summary>−1 when no band holds the value.</summary>
        public int First(double value)
        {
            for (var i = 0; i < _conditions.Length; i++) if (_conditions[i].Holds(value)) return i;
            return -1;
        }
    }
}
