using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.Rules;

/// <summary>
/// Understands an expression by recursive descent: or, and, not, comparison, sum, product, sign, operand. What stands for a number and
/// what for a condition is kept apart, so that <c>A + (B &lt; C)</c> is a fault and not a guess.
/// </summary>
internal sealed partial class RuleParser(string text, IndicatorFinder indicators)
{
    public const int LongestExpression = 2_000;
    private const int DeepestNesting = 64;

    private enum Meaning { Fault, Number, Condition }

    private readonly RuleScanner scanner = new(text);
    private readonly List<RuleStep> steps = [];
    private readonly List<RuleTerm> terms = [];
    private RuleToken token;
    private RuleFault? fault;
    private TermPeriod period;
    private int depth;

    /// <summary>Exactly one of the two is null.</summary>
    public (RuleExpression? Expression, RuleFault? Fault) Parse()
    {
        if (text.Length > LongestExpression) return (null, Fault(FindingCodes.RuleTooLong, 1, Show(LongestExpression)));
        Advance();
        var start = token.Position;
        var meaning = Or();
        if (meaning != Meaning.Fault && token.Kind != RuleTokenKind.End) meaning = Stop(FindingCodes.RuleUnexpected, token.Position, Found());
        if (meaning == Meaning.Number) meaning = Stop(FindingCodes.RuleExpectedCondition, start);
        if (meaning != Meaning.Fault && terms.Count == 0) meaning = Stop(FindingCodes.RuleWithoutIndicator, start);
        return meaning == Meaning.Fault ? (null, fault) : (new RuleExpression([.. steps], [.. terms]), null);
    }

    private Meaning Or() => Joined("or", RuleOperation.Or, And);

    private Meaning And() => Joined("and", RuleOperation.And, Not);

    private Meaning Joined(string word, RuleOperation operation, Func<Meaning> operand)
    {
        var start = token.Position;
        var left = operand();
        while (left != Meaning.Fault && token.Is(word))
        {
            if (left == Meaning.Number) return Stop(FindingCodes.RuleExpectedCondition, start);
            Advance();
            start = token.Position;
            left = operand();
            if (left == Meaning.Number) return Stop(FindingCodes.RuleExpectedCondition, start);
            steps.Add(new(operation));
        }
        return left;
    }

    private Meaning Not()
    {
        if (!token.Is("not")) return Comparison();
        if (++depth > DeepestNesting) return Stop(FindingCodes.RuleTooDeep, token.Position, Show(DeepestNesting));
        Advance();
        var start = token.Position;
        var operand = Not();
        depth--;
        if (operand == Meaning.Number) return Stop(FindingCodes.RuleExpectedCondition, start);
        steps.Add(new(RuleOperation.Not));
        return operand;
    }

    private Meaning Comparison()
    {
        var start = token.Position;
        var left = Sum();
        if (left == Meaning.Fault || Comparator(token) is not { } operation) return left;
        if (left == Meaning.Condition) return Stop(FindingCodes.RuleExpectedNumber, start);
        Advance();
        if (!NumberBy(Sum)) return Meaning.Fault;
        if (operation == RuleOperation.Near && (!Expect("±") || !NumberBy(Sum))) return Meaning.Fault;
        steps.Add(new(operation));
        // a < b < c reads well and means something else in most languages; "between" and "and" say it without doubt.
        return Comparator(token) is null ? Meaning.Condition : Stop(FindingCodes.RuleUnexpected, token.Position, Found());
    }

    private static RuleOperation? Comparator(RuleToken token) => token is not { Kind: RuleTokenKind.Symbol } ? null : token.Text switch
    {
        "=" => RuleOperation.Equal,
        "≠" => RuleOperation.NotEqual,
        "<" => RuleOperation.Less,
        "≤" => RuleOperation.LessOrEqual,
        ">" => RuleOperation.Greater,
        "≥" => RuleOperation.GreaterOrEqual,
        "≈" => RuleOperation.Near,
        _ => null,
    };

    private Meaning Sum() => Chain(Product, "+", RuleOperation.Add, "-", RuleOperation.Subtract);

    private Meaning Product() => Chain(Sign, "*", RuleOperation.Multiply, "/", RuleOperation.Divide);

    private Meaning Chain(Func<Meaning> operand, string first, RuleOperation firstOperation, string second, RuleOperation secondOperation)
    {
        var start = token.Position;
        var left = operand();
        while (left != Meaning.Fault && (token.Is(first) || token.Is(second)))
        {
            if (left == Meaning.Condition) return Stop(FindingCodes.RuleExpectedNumber, start);
            var operation = token.Is(first) ? firstOperation : secondOperation;
            Advance();
            if (!NumberBy(operand)) return Meaning.Fault;
            steps.Add(new(operation));
        }
        return left;
    }

    private Meaning Sign()
    {
        if (!token.Is("-") && !token.Is("+")) return Operand();
        if (++depth > DeepestNesting) return Stop(FindingCodes.RuleTooDeep, token.Position, Show(DeepestNesting));
        var negative = token.Is("-");
        Advance();
        var good = NumberBy(Sign);
        depth--;
        if (!good) return Meaning.Fault;
        if (negative) steps.Add(new(RuleOperation.Negate));
        return Meaning.Number;
    }

    private bool NumberBy(Func<Meaning> operand)
    {
        var start = token.Position;
        var meaning = operand();
        if (meaning == Meaning.Condition) Stop(FindingCodes.RuleExpectedNumber, start);
        return meaning == Meaning.Number;
    }
}
