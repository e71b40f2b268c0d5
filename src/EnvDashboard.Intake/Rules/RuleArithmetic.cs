using System.Runtime.CompilerServices;

namespace EnvDashboard.Intake.Rules;

/// <summary>What the operations of an expression do with blocks of values. NaN = missing, or unknown for a condition.</summary>
internal static class RuleArithmetic
{
    /// <summary>Differences below this share of the larger number are noise of the arithmetic and decide nothing.</summary>
    private const double Noise = 1e-9;

    /// <param name="a">The first operand, and where the result goes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply(RuleOperation operation, Span<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c)
    {
        for (var i = 0; i < a.Length; i++)
        {
            var x = a[i];
            a[i] = operation switch
            {
                RuleOperation.Negate => -x,
                RuleOperation.Absolute => Math.Abs(x),
                RuleOperation.Add => Finite(x + b[i]),
                RuleOperation.Subtract => Finite(x - b[i]),
                RuleOperation.Multiply => Finite(x * b[i]),
                RuleOperation.Divide => Finite(x / b[i]),
                RuleOperation.Minimum => Math.Min(x, b[i]),
                RuleOperation.Maximum => Math.Max(x, b[i]),
                RuleOperation.Missing => double.IsNaN(x) ? 1 : 0,
                RuleOperation.Not => 1 - x,
                RuleOperation.And => And(x, b[i]),
                RuleOperation.Or => 1 - And(1 - x, 1 - b[i]),
                RuleOperation.Near => Near(x, b[i], c[i]),
                RuleOperation.Between => And(Compare(RuleOperation.GreaterOrEqual, x, b[i]), Compare(RuleOperation.LessOrEqual, x, c[i])),
                _ => Compare(operation, x, b[i]),
            };
        }
    }

    /// <summary>A division by zero gives no value, as for ratios.</summary>
    private static double Finite(double number) => double.IsFinite(number) ? number : double.NaN;

    /// <summary>One side that fails is enough to fail, whatever the other one would be.</summary>
    private static double And(double a, double b) => a == 0 || b == 0 ? 0 : a * b;

    private static double Near(double a, double b, double tolerance) => Compare(RuleOperation.LessOrEqual, Math.Abs(a - b), tolerance);

    private static double Compare(RuleOperation operation, double a, double b)
    {
        var difference = a - b;
        if (double.IsNaN(difference)) return double.NaN;
        var sign = Math.Abs(difference) <= Noise * Math.Max(Math.Abs(a), Math.Abs(b)) ? 0 : Math.Sign(difference);
        var holds = operation switch
        {
            RuleOperation.Equal => sign == 0,
            RuleOperation.NotEqual => sign != 0,
            RuleOperation.Less => sign < 0,
            RuleOperation.LessOrEqual => sign <= 0,
            RuleOperation.Greater => sign > 0,
            _ => sign >= 0,
        };
        return holds ? 1 : 0;
    }
}
