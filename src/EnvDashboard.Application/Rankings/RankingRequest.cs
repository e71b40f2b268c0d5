namespace EnvDashboard.Application.Rankings;

/// <summary>Which ranking is wanted. What is left out is chosen: the first group, the scheme in force for it, the latest period, the root.</summary>
public sealed record RankingRequest(string? Period, string? Group, string? Scheme, string? Node)
{
    /// <summary>The rankings in force, where the caller has just listed them; null = they are listed.</summary>
    public IReadOnlyList<RankingChoice>? Among { get; init; }
}
