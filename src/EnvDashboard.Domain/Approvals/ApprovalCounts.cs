using System.Text.Json.Serialization;

namespace EnvDashboard.Domain.Approvals;

/// <summary>What a unit counts of its approvals in a month. Cases unless said otherwise.</summary>
public enum ApprovalCount
{
    Accepted,
    Closed,
    ClosedOnTime,

    /// <summary>Open or closed after the promised limit (超期).</summary>
    Overdue,

    /// <summary>Open and about to be overdue (临期).</summary>
    NearDue,
    Online,
    FullyOnline,
    OneWindow,

    /// <summary>Documents that applicants did not have to hand in.</summary>
    DocumentsCut,

    /// <summary>Days saved against the limits of the law.</summary>
    DaysCut,
    VerySatisfied,
    Satisfied,
    BasicallySatisfied,
    Dissatisfied,
    VeryDissatisfied,

    /// <summary>Bad reviews put right within 15 working days.</summary>
    BadReviewsFixed,

    /// <summary>Bad reviews whose writer was called back.</summary>
    BadReviewsCalledBack,

    /// <summary>Accepted although documents were lacking (容缺受理).</summary>
    Tolerance,

    /// <summary>Decided on the applicant's commitment (告知承诺).</summary>
    Commitment,

    /// <summary>Themes on offer (一件事主题). Not cases.</summary>
    Themes,

    /// <summary>Cases handled under a theme (一件事办件).</summary>
    ThemeCases,

    /// <summary>Electronic licences issued or used.</summary>
    ElectronicLicences,
}

/// <summary>The counts of one unit (or one item of it) in one period. What is missing is not zero. Equal when they say the same.</summary>
public sealed class ApprovalCounts(IReadOnlyDictionary<ApprovalCount, double> values) : IEquatable<ApprovalCounts>
{
    public static ApprovalCounts None { get; } = new(new Dictionary<ApprovalCount, double>());

    /// <summary>Only those that are known, ≥ 0.</summary>
    public IReadOnlyDictionary<ApprovalCount, double> Values { get; } = values;

    [JsonIgnore]
    public double? this[ApprovalCount count] => Values.TryGetValue(count, out var value) ? value : null;

    /// <summary>What is said here, and what stood where nothing is said.</summary>
    public ApprovalCounts Over(ApprovalCounts before)
    {
        var merged = new Dictionary<ApprovalCount, double>(before.Values);
        foreach (var (count, value) in Values) merged[count] = value;
        return new(merged);
    }

    /// <summary>Each count summed over those that know it.</summary>
    public static ApprovalCounts Sum(IEnumerable<ApprovalCounts> parts)
    {
        var sums = new Dictionary<ApprovalCount, double>();
        foreach (var (count, value) in parts.SelectMany(p => p.Values)) sums[count] = sums.GetValueOrDefault(count) + value;
        return new(sums);
    }

    public bool Equals(ApprovalCounts? other) => other is not null && Values.Count == other.Values.Count && Values.All(v => other[v.Key] is { } o && o.Equals(v.Value));

    public override bool Equals(object? obj) => Equals(obj as ApprovalCounts);

    public override int GetHashCode() => Values.Aggregate(Values.Count, (hash, v) => hash ^ HashCode.Combine(v.Key, v.Value));
}
