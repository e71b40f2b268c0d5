namespace EnvDashboard.Intake.Rules;

/// <summary>Why an expression cannot be understood: the code of the sentence and what it needs.</summary>
/// <param name="Position">In the expression, counted from 1.</param>
public sealed record RuleFault(string Code, int Position, IReadOnlyList<string> Arguments);
