namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>What the column 状态 may say; an empty cell means reported.</summary>
internal static class FigureState
{
    public const string Reported = "";
    public const string ZeroDeclared = "zero_declared";
    public const string NotReported = "not_reported";
    public const string NotApplicable = "not_applicable";
    public const string NotAssessed = "not_assessed";
    public const string Disputed = "disputed";
}

/// <summary>One figure as a unit reports it, or the reason why there is none.</summary>
internal sealed record MonthlyFigure(DemoUnit Unit, DemoIndicator Indicator)
{
    public double? Value { get; init; }

    public int? Numerator { get; init; }

    public int? Denominator { get; init; }

    public string Qualifier { get; init; } = string.Empty;

    public string State { get; init; } = FigureState.Reported;

    public string Note { get; init; } = string.Empty;

    /// <summary>The figure is lost and only its state remains.</summary>
    public MonthlyFigure Without(string state, string note = "") => new(Unit, Indicator) { State = state, Note = note };
}
