namespace EnvDashboard.Scoring.Points;

/// <summary>Adds up each unit's points after the caps of their reasons. Additions and deductions of one reason are capped apart.</summary>
internal static class CountedPoints
{
    /// <summary>Parallel to the units; entries for units outside the run are passed over.</summary>
    public static double[] ByUnit(ScoringInput input, List<ScoringNotice> notices)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var unit = 0; unit < input.UnitCodes.Count; unit++) index[input.UnitCodes[unit]] = unit;
        var caps = input.Scheme.PointCaps.ToDictionary(cap => cap.Reason, StringComparer.Ordinal);
        var counted = new double[input.UnitCodes.Count];
        foreach (var entries in input.Points.Where(p => index.ContainsKey(p.UnitCode)).GroupBy(p => (p.UnitCode, p.Reason)))
        {
            var added = entries.Where(p => p.Points > 0).Sum(p => p.Points);
            var deducted = -entries.Where(p => p.Points < 0).Sum(p => p.Points);
            var cap = caps.GetValueOrDefault(entries.Key.Reason);
            var (maxAdded, maxDeducted) = (cap?.MaxAdded ?? double.PositiveInfinity, cap?.MaxDeducted ?? double.PositiveInfinity);
            var unit = index[entries.Key.UnitCode];
            if (added > maxAdded || deducted > maxDeducted) notices.Add(new(NoticeCode.PointsCapped, 0, unit, entries.Key.Reason));
            counted[unit] += Math.Min(added, maxAdded) - Math.Min(deducted, maxDeducted);
        }
        return counted;
    }
}
