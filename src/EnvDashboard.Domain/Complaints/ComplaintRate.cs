namespace EnvDashboard.Domain.Complaints;

/// <summary>The rates that follow from the counts; <c>docs/method.md</c> gives numerator and denominator of each.</summary>
public enum ComplaintRate
{
    /// <summary>响应率: replied on time ÷ received.</summary>
    Response,

    /// <summary>解决率: closed ÷ received.</summary>
    Resolution,

    /// <summary>满意率: satisfied ÷ called back.</summary>
    Satisfaction,

    /// <summary>按时受理率: accepted on time ÷ received.</summary>
    AcceptedOnTime,

    /// <summary>回访率: called back ÷ closed.</summary>
    CallBack,

    /// <summary>重办率: re-done ÷ (called back − satisfied).</summary>
    Redo,

    /// <summary>退单率: returned ÷ received.</summary>
    Return,

    /// <summary>有责退回率: returned with fault ÷ received.</summary>
    ReturnWithFault,

    /// <summary>重复退回率: returned repeatedly ÷ returned.</summary>
    RepeatedReturn,

    /// <summary>超期率: overdue ÷ received.</summary>
    Overdue,

    /// <summary>平均办理天数: working days to close ÷ closed.</summary>
    DaysToClose,
}

/// <summary>Numerator and denominator of a rate over any number of rows; null = nobody reported both.</summary>
public readonly record struct RateParts(double? Numerator, double? Denominator)
{
    /// <summary>Null without both parts, or with a denominator of 0.</summary>
    public double? Value => Denominator is > 0 ? Numerator / Denominator : null;

    /// <summary>Why there is no value: <c>not_reported</c> or <c>no_denominator</c>; null when there is one.</summary>
    public string? Reason => Denominator switch { null => "not_reported", > 0 => null, _ => "no_denominator" };

    /// <summary>Σ numerator / Σ denominator. A row that lacks one of the two adds to neither.</summary>
    public RateParts Plus(RateParts row) => row.Numerator is null || row.Denominator is null ? this
        : new((Numerator ?? 0) + row.Numerator, (Denominator ?? 0) + row.Denominator);
}

public static class ComplaintRates
{
    /// <summary>Whether less is better.</summary>
    public static bool LowerIsBetter(ComplaintRate rate) =>
        rate is ComplaintRate.Return or ComplaintRate.ReturnWithFault or ComplaintRate.RepeatedReturn or ComplaintRate.Overdue or ComplaintRate.DaysToClose;

    /// <summary>The two parts as one row reports them; a part that is not reported leaves both empty.</summary>
    public static RateParts Of(ComplaintRate rate, ComplaintCounts c)
    {
        (double? numerator, double? denominator) = rate switch
        {
            ComplaintRate.Response => (c.RepliedOnTime, c.Received),
            ComplaintRate.Resolution => (c.Closed, c.Received),
            ComplaintRate.Satisfaction => (c.Satisfied, c.CalledBack),
            ComplaintRate.AcceptedOnTime => (c.AcceptedOnTime, c.Received),
            ComplaintRate.CallBack => (c.CalledBack, c.Closed),
            ComplaintRate.Redo => (c.Redone, c.CalledBack - c.Satisfied),
            ComplaintRate.Return => (c.Returned, c.Received),
            ComplaintRate.ReturnWithFault => (c.ReturnedWithFault, c.Received),
            ComplaintRate.RepeatedReturn => (c.ReturnedRepeatedly, c.Returned),
            ComplaintRate.Overdue => (c.Overdue, c.Received),
            _ => (c.DaysToClose, c.Closed),
        };
        return numerator is null || denominator is null ? default : new(numerator, denominator);
    }

    /// <summary>Σ numerator / Σ denominator over rows.</summary>
    public static RateParts Of(ComplaintRate rate, IEnumerable<ComplaintCounts> rows) => rows.Aggregate(default(RateParts), (sum, row) => sum.Plus(Of(rate, row)));
}
