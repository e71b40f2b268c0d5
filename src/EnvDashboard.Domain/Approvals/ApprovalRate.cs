using static EnvDashboard.Domain.Approvals.ApprovalCount;

namespace EnvDashboard.Domain.Approvals;

/// <summary>Why a rate has no value.</summary>
public enum NoRate { Missing, DenominatorZero }

/// <param name="Value">%; null = none, and <paramref name="Reason"/> says why.</param>
/// <param name="LeftOut">Of a sum: how many were left out because a count of theirs is missing.</param>
public readonly record struct RateValue(double? Numerator, double? Denominator, double? Value, NoRate? Reason, int LeftOut = 0);

/// <summary>A rate derived from counts (<c>docs/method.md</c>, "Approvals"): Σ numerators / Σ denominators at every level, never a mean of rates.</summary>
/// <param name="Code">Of the indicator that it feeds.</param>
/// <param name="Numerator">Counts that are added up.</param>
public sealed record ApprovalRate(string Code, string Name, string NameEn, IReadOnlyList<ApprovalCount> Numerator, IReadOnlyList<ApprovalCount> Denominator)
{
    private static readonly ApprovalCount[] Good = [VerySatisfied, Satisfied, BasicallySatisfied];
    private static readonly ApprovalCount[] Bad = [Dissatisfied, VeryDissatisfied];

    /// <summary>A bad review (差评) is to be put right within so many working days.</summary>
    public const int BadReviewWorkdays = 15;

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<ApprovalRate> All { get; } =
    [
        new("APPR_ONLINE_RATE", "网办率", "Cases applied for online", [Online], [Accepted]),
        new("APPR_FULL_ONLINE_RATE", "全程网办率", "Cases handled fully online", [FullyOnline], [Accepted]),
        new("APPR_ON_TIME_RATE", "按时办结率", "Cases closed on time", [ClosedOnTime], [Closed]),
        new("APPR_ONE_WINDOW_RATE", "一窗受理率", "Cases accepted at one window", [OneWindow], [Accepted]),
        new("APPR_GOOD_REVIEW_RATE", "好评率", "Good reviews", Good, [.. Good, .. Bad]),
        new("APPR_BAD_REVIEW_FIXED_RATE", "差评整改率", "Bad reviews put right in 15 working days", [BadReviewsFixed], Bad),
        new("APPR_CALL_BACK_RATE", "差评回访率", "Bad reviews called back", [BadReviewsCalledBack], Bad),
        new("APPR_TOLERANCE_RATE", "容缺受理率", "Cases accepted with documents lacking", [Tolerance], [Accepted]),
        new("APPR_COMMITMENT_RATE", "告知承诺率", "Cases decided on commitment", [Commitment], [Accepted]),
    ];

    public RateValue Of(ApprovalCounts counts) => Of(Sum(Numerator, counts), Sum(Denominator, counts), 0);

    /// <summary>Over several units, items or months: those with a missing count are left out on both sides.</summary>
    public RateValue Of(IEnumerable<ApprovalCounts> parts)
    {
        double? numerator = null, denominator = null;
        var leftOut = 0;
        foreach (var part in parts)
        {
            if (Sum(Numerator, part) is { } n && Sum(Denominator, part) is { } d) (numerator, denominator) = ((numerator ?? 0) + n, (denominator ?? 0) + d);
            else leftOut++;
        }
        return Of(numerator, denominator, leftOut);
    }

    private static RateValue Of(double? numerator, double? denominator, int leftOut) => (numerator, denominator) switch
    {
        (null, _) or (_, null) => new(numerator, denominator, null, NoRate.Missing, leftOut),
        (_, 0) => new(numerator, denominator, null, NoRate.DenominatorZero, leftOut),
        _ => new(numerator, denominator, 100 * numerator / denominator, null, leftOut),
    };

    /// <summary>Null when one of them is missing.</summary>
    private static double? Sum(IReadOnlyList<ApprovalCount> counts, ApprovalCounts values)
    {
        double sum = 0;
        foreach (var count in counts)
        {
            if (values[count] is not { } value) return null;
            sum += value;
        }
        return sum;
    }
}
