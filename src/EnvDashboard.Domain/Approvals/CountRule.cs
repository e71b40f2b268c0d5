using static EnvDashboard.Domain.Approvals.ApprovalCount;

namespace EnvDashboard.Domain.Approvals;

/// <summary>Counts that cannot be: a part above the whole it is part of.</summary>
/// <param name="Strict">False where offices count differently and a person has to look.</param>
public sealed record CountRule(ApprovalCount Part, IReadOnlyList<ApprovalCount> Whole, bool Strict = true)
{
    private static readonly ApprovalCount[] Bad = [Dissatisfied, VeryDissatisfied];

    public static IReadOnlyList<CountRule> All { get; } =
    [
        new(ClosedOnTime, [Closed]), new(Online, [Accepted]), new(FullyOnline, [Accepted]), new(FullyOnline, [Online], Strict: false), new(OneWindow, [Accepted]),
        new(Tolerance, [Accepted]), new(Commitment, [Accepted]), new(BadReviewsFixed, Bad), new(BadReviewsCalledBack, Bad),
        // A theme may be offered and not asked for, but not the other way round; and cases of a theme are cases.
        new(ThemeCases, [Accepted], Strict: false),
    ];

    /// <summary>The whole that the part exceeds; null when it does not, or when one of them is missing.</summary>
    public double? Exceeded(ApprovalCounts counts)
    {
        if (counts[Part] is not { } part || Whole.Any(w => counts[w] is null)) return null;
        var whole = Whole.Sum(w => counts[w]!.Value);
        return part > whole ? whole : null;
    }
}
