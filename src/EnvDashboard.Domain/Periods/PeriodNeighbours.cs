namespace EnvDashboard.Domain.Periods;

/// <summary>Finds among the periods that hold values those with which another one is compared.</summary>
public static class PeriodNeighbours
{
    /// <summary>The latest earlier one of the same kind: gaps are bridged, as for the rank before. Null when there is none.</summary>
    public static Period? Previous(Period period, IEnumerable<Period> among)
    {
        Period? latest = null;
        foreach (var candidate in among)
        {
            if (candidate.Kind == period.Kind && candidate.Start < period.Start && candidate.CompareTo(latest) > 0) latest = candidate;
        }
        return latest;
    }

    /// <summary>The same stretch of the calendar one year earlier; null when it is not among them.</summary>
    public static Period? LastYear(Period period, IEnumerable<Period> among)
    {
        // The day after the end is shifted, not the end: February has its own length each year.
        var (start, after) = (period.Start.AddYears(-1), period.End.AddDays(1).AddYears(-1));
        return among.FirstOrDefault(p => p.Kind == period.Kind && p.Start == start && p.End.AddDays(1) == after);
    }
}
