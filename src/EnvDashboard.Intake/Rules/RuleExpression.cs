using System.Buffers;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.Rules;

/// <summary>
/// An expression that has been understood, ready to be held against columns of values. Nothing of it is ever compiled or executed as
/// code. 1 = holds, 0 = does not hold, NaN = cannot be said because a value is missing.
/// </summary>
public sealed class RuleExpression
{
    /// <summary>Values are worked on in blocks that stay in the processor's cache.</summary>
    private const int Block = 256;

    private readonly RuleStep[] steps;
    private readonly int height;

    internal RuleExpression(RuleStep[] steps, IReadOnlyList<RuleTerm> terms)
    {
        (this.steps, Terms) = (steps, terms);
        var now = 0;
        foreach (var step in steps) height = Math.Max(height, now += 1 - step.Takes);
    }

    /// <summary>The values it looks at, each once, in the order of the expression.</summary>
    public IReadOnlyList<RuleTerm> Terms { get; }

    /// <summary>False with the reason when the text is no condition over these indicators.</summary>
    public static bool TryRead(string text, IReadOnlyList<Indicator> indicators, out RuleExpression? expression, out RuleFault? fault) =>
        TryRead(text, new IndicatorFinder(indicators), out expression, out fault);

    internal static bool TryRead(string text, IndicatorFinder indicators, out RuleExpression? expression, out RuleFault? fault)
    {
        (expression, fault) = new RuleParser(text, indicators).Parse();
        return expression is not null;
    }

    /// <param name="columns">A column for each of <see cref="Terms"/>, each at least as long as the results; NaN = missing.</param>
    public void Evaluate(IReadOnlyList<double[]> columns, Span<double> results)
    {
        var stack = ArrayPool<double>.Shared.Rent(height * Block);
        try
        {
            for (var start = 0; start < results.Length; start += Block)
            {
                var length = Math.Min(Block, results.Length - start);
                Evaluate(columns, start, length, stack);
                stack.AsSpan(0, length).CopyTo(results[start..]);
            }
        }
        finally
        {
            ArrayPool<double>.Shared.Return(stack);
        }
    }

    private void Evaluate(IReadOnlyList<double[]> columns, int start, int length, double[] stack)
    {
        var top = 0;
        foreach (var step in steps)
        {
            top -= step.Takes;
            var result = stack.AsSpan(top * Block, length);
            if (step.Operation == RuleOperation.Number) result.Fill(step.Number);
            else if (step.Operation == RuleOperation.Term) columns[step.Term].AsSpan(start, length).CopyTo(result);
            else RuleArithmetic.Apply(step.Operation, result, Operand(stack, top + 1, step.Takes > 1, length), Operand(stack, top + 2, step.Takes > 2, length));
            top++;
        }
    }

    private static ReadOnlySpan<double> Operand(double[] stack, int at, bool used, int length) => used ? stack.AsSpan(at * Block, length) : default;
}
