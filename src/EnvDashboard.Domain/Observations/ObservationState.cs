namespace EnvDashboard.Domain.Observations;

/// <summary>Missing is not zero: what is known about a value, kept apart from the value.</summary>
public enum ObservationState : byte
{
    Reported,

    /// <summary>零报告: zero was declared, in words or by the form.</summary>
    ZeroDeclared,
    NotReported,
    NotApplicable,
    NotAssessed,

    /// <summary>有异议: the value stands but is contested.</summary>
    Disputed,

    /// <summary>The text says 全部 or all, without a number.</summary>
    AllWithoutNumber,
}
