using EnvDashboard.Scoring.Normalisations;

namespace EnvDashboard.Scoring.Points;

/// <summary>
/// What comes on top of the tree: first points, capped per reason, then vetoes. Points may lift a total above scale_max (that is what
/// they are for) and cannot push it below 0.
/// </summary>
internal static class PointsAndVetoes
{
    /// <summary>
    /// The totals that are ranked, the points counted and the lowest cap of a veto (positive infinity = none); the composite itself and
    /// nulls when the run has neither points nor vetoes.
    /// </summary>
    /// <param name="raw">Values as reported, by indicator code; NaN = missing.</param>
    public static (double[] Totals, double[]? Points, double[]? Ceilings) Apply(
        ScoringInput input, double[] composite, Func<string, double[]?> raw, List<ScoringNotice> notices)
    {
        if (input.Points.Count == 0 && input.Scheme.Vetoes.Count == 0) return (composite, null, null);
        var points = CountedPoints.ByUnit(input, notices);
        var ceilings = Ceilings(input, raw, notices);
        var totals = new double[composite.Length];
        for (var unit = 0; unit < totals.Length; unit++)
        {
            totals[unit] = Total(composite[unit], points[unit], ceilings[unit]);
            if (points[unit] < 0 && composite[unit] + points[unit] < 0) notices.Add(new(NoticeCode.FlooredAtZero, 0, unit));
        }
        return (totals, points, ceilings);
    }

    /// <param name="composite">NaN stays NaN: points alone rank nobody.</param>
    public static double Total(double composite, double points, double ceiling)
    {
        var total = composite + points;
        if (points < 0 && total < 0) total = Math.Min(0, composite);
        return total > ceiling ? ceiling : total;
    }

    private static double[] Ceilings(ScoringInput input, Func<string, double[]?> raw, List<ScoringNotice> notices)
    {
        var ceilings = new double[input.UnitCodes.Count];
        Array.Fill(ceilings, double.PositiveInfinity);
        foreach (var veto in input.Scheme.Vetoes)
        {
            if (raw(veto.IndicatorCode) is not { } values) continue;
            var condition = BandMatch.Of(veto.Condition);
            for (var unit = 0; unit < ceilings.Length; unit++)
            {
                if (double.IsNaN(values[unit]) || !condition.Holds(values[unit])) continue;
                ceilings[unit] = Math.Min(ceilings[unit], veto.CapAt);
                notices.Add(new(NoticeCode.Vetoed, 0, unit, veto.IndicatorCode));
            }
        }
        return ceilings;
    }
}
