using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Application.Rankings;

/// <summary>Which ranking is wanted. What is left out is chosen: the first group, the scheme in force for it, the latest period, the root.</summary>
public sealed record RankingRequest(string? Period, string? Group, string? Scheme, string? Node)
{
    /// <summary>The rankings in force, where the caller has just listed them; null = they are listed.</summary>
    public IReadOnlyList<RankingChoice>? Among { get; init; }

    /// <param name="code">Code of the period asked for; null = none is.</param>
    /// <returns>False when what is asked for is no period.</returns>
    public bool TryReadPeriod(out string? code)
    {
        code = null;
        if (string.IsNullOrWhiteSpace(Period)) return true;
        if (!PeriodText.TryParse(Period, out var parsed)) return false;
        code = parsed.Code;
        return true;
    }

    /// <summary>The ranking meant among those in force; null when there is none.</summary>
    public RankingChoice? FirstOf(IReadOnlyList<RankingChoice> all) => !TryReadPeriod(out var period) ? null : all.FirstOrDefault(c =>
        (Group is null || c.Group == Group) && (Scheme is null || c.Scheme == Scheme) && (period is null || c.Period == period));
}
