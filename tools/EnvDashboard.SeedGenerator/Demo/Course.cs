namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>A stretch of months in which a unit does better or worse than its course.</summary>
internal sealed record Episode(string From, string To, double Effect)
{
    public bool Covers(DemoMonth month) =>
        string.CompareOrdinal(From, month.Id) <= 0 && string.CompareOrdinal(month.Id, To) <= 0;
}

/// <summary>How well a unit works over the two years: about 1 is excellent, 0 middling, −1 poor.</summary>
internal sealed record Course(double Start, double End, params IReadOnlyList<Episode> Episodes)
{
    public double At(DemoMonth month)
    {
        // Slow at both ends, quick between: change in an administration takes hold and then settles.
        var done = month.Share * month.Share * (3 - (2 * month.Share));
        return Start + ((End - Start) * done) + Episodes.Where(e => e.Covers(month)).Sum(e => e.Effect);
    }
}
