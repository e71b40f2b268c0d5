namespace EnvDashboard.Intake.Rules;

internal enum RuleOperation : byte
{
    Number, Term,
    Negate, Absolute, Add, Subtract, Multiply, Divide, Minimum, Maximum,
    Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Near, Between, Missing,
    Not, And, Or,
}

/// <summary>One step of an expression in the order of its evaluation: operands first, then what is done with them.</summary>
/// <param name="Term">Position among the terms, for <see cref="RuleOperation.Term"/>.</param>
internal readonly record struct RuleStep(RuleOperation Operation, double Number = 0, int Term = 0)
{
    /// <summary>How many results it takes from the stack; it always leaves one.</summary>
    public int Takes => Operation switch
    {
        RuleOperation.Number or RuleOperation.Term => 0,
        RuleOperation.Negate or RuleOperation.Absolute or RuleOperation.Missing or RuleOperation.Not => 1,
        RuleOperation.Near or RuleOperation.Between => 3,
        _ => 2,
    };
}
