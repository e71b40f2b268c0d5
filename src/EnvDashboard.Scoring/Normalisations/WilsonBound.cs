using EnvDashboard.Domain.Indicators;
using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Scoring.Normalisations;

/// <summary>
/// <c>wilson</c>: scale_max × the lower end of the two-sided 95 % Wilson score interval of the proportion, so that 3 of 3 and 143 of 143
/// do not look alike. For lower-is-better the proportion of the good outcome (1 − p) is taken.
/// </summary>
/// <remarks>E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), 209–212.</remarks>
internal sealed class WilsonBound : INormalisation
{
    /// <summary>97.5 % point of the standard normal distribution.</summary>
    private const double Z = 1.959963984540054;

    public LeafScale Fit(LeafColumn column)
    {
        for (var unit = 0; unit < column.Used.Length; unit++)
        {
            if (double.IsNaN(column.Used[unit]) || column.DenominatorOf(unit) > 0) continue;
            column.Used[unit] = double.NaN;
            column.Marks[unit] = (column.Marks[unit] & ~(LeafMark.Reported | LeafMark.Imputed)) | LeafMark.Missing;
            column.Note(NoticeCode.NoBase, unit);
        }
        return new LowerBound(column.Direction == Direction.Lower, column.ProportionUnit, column.ScaleMax);
    }

    /// <summary>Lower bound of a proportion p (0..1) observed on n &gt; 0 cases, 0..1.</summary>
    internal static double Lower(double p, double n)
    {
        const double z2 = Z * Z;
        var bound = (p + z2 / (2 * n) - Z * Math.Sqrt(p * (1 - p) / n + z2 / (4 * n * n))) / (1 + z2 / n);
        return Math.Max(0, bound);
    }

    private sealed class LowerBound(bool lowerIsBetter, double proportionUnit, double scaleMax) : LeafScale
    {
        public override double Score(double value, double denominator)
        {
            if (double.IsNaN(value) || !(denominator > 0)) return double.NaN;
            var p = Math.Clamp(value / proportionUnit, 0, 1);
            return scaleMax * Lower(lowerIsBetter ? 1 - p : p, denominator);
        }
    }
}
