using System.Globalization;

namespace EnvDashboard.Tests.Intake;

/// <summary>
/// A random expression as a tree that prints itself and knows its own value, worked out without anything of the product: numbers are
/// NaN and conditions null where a value is missing.
/// </summary>
public sealed class RandomExpression(Random random)
{
    public static readonly string[] Names = ["A", "B_1", "办结率", "D.x"];

    /// <param name="Precedence">1 or · 2 and · 3 not · 4 comparison · 5 sum · 6 product · 7 sign · 8 operand.</param>
    public sealed record Tree(string Text, int Precedence, Func<double[], double> Number, Func<double[], bool?> Condition)
    {
        /// <summary>Whether it looks at any indicator; ABS alone does not make an A.</summary>
        public bool Looks => Names.Any(Text.Replace("ABS", "", StringComparison.Ordinal).Contains);
    }

    public Tree Condition(int depth)
    {
        switch (depth <= 0 ? 0 : random.Next(8))
        {
            case 1: return Join(Condition(depth - 1), Condition(depth - 1), 1, Pick(" or ", " 或者 ", " OR "), (a, b) => a == true || b == true ? true : a is null || b is null ? null : false);
            case 2: return Join(Condition(depth - 1), Condition(depth - 1), 2, Pick(" and ", "并且"), (a, b) => a == false || b == false ? false : a is null || b is null ? null : true);
            case 3:
                var inner = Condition(depth - 1);
                return Is("not " + Paren(inner, 3), 3, v => !inner.Condition(v));
            case 4:
                var (x, low, high) = (Number(depth - 1), Number(depth - 1), Number(depth - 1));
                return Is($"between({x.Text}, {low.Text},{high.Text})", 8, v => And(Compare(x.Number(v), low.Number(v), s => s >= 0), Compare(x.Number(v), high.Number(v), s => s <= 0)));
            case 5:
                var asked = Number(depth - 1);
                return Is($"missing( {asked.Text} )", 8, v => double.IsNaN(asked.Number(v)));
            case 6:
                var (a, b, tolerance) = (Number(depth - 1), Number(depth - 1), Number(0));
                return Is($"{Paren(a, 5)} {Pick("~=", "≈")} {Paren(b, 5)} {Pick("±", "+/-")} {Paren(tolerance, 5)}", 4, v => Compare(Math.Abs(a.Number(v) - b.Number(v)), tolerance.Number(v), s => s <= 0));
            default: return Comparison(depth);
        }
    }

    public Tree Number(int depth)
    {
        switch (depth <= 0 ? random.Next(2) : random.Next(9))
        {
            case 0:
                var number = random.Next(0, 40) / 4.0;
                return Of(number.ToString(Pick("R", "0.00"), CultureInfo.InvariantCulture), 8, _ => number);
            case 2: return Binary(depth, 5, Pick("+", " + ", "＋"), (a, b) => a + b);
            case 3: return Binary(depth, 5, Pick("-", " - ", "－"), (a, b) => a - b);
            case 4: return Binary(depth, 6, Pick("*", "×"), (a, b) => a * b);
            case 5: return Binary(depth, 6, Pick("/", " ÷ "), (a, b) => a / b);
            case 6:
                var negated = Number(depth - 1);
                return Of("-" + Paren(negated, 7), 7, v => -negated.Number(v));
            case 7:
                var parts = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Number(depth - 1)).ToList();
                var (name, fold) = Pick<(string, Func<double, double, double>)>(("sum", (a, b) => Finite(a + b)), ("min", Math.Min), ("max", Math.Max));
                return Of($"{name}({string.Join(",", parts.Select(p => p.Text))})", 8, v => parts.Select(p => p.Number(v)).Aggregate(fold));
            case 8:
                var absolute = Number(depth - 1);
                return Of($"ABS({absolute.Text})", 8, v => Math.Abs(absolute.Number(v)));
            default:
                var at = random.Next(Names.Length);
                return Of(Pick(Names[at], $"\"{Names[at]}\"", $"“{Names[at]}”"), 8, v => v[at]);
        }
    }

    private Tree Comparison(int depth)
    {
        var (a, b) = (Number(depth - 1), Number(depth - 1));
        var (sign, holds) = Pick<(string, Func<int, bool>)>(
            ("=", s => s == 0), ("==", s => s == 0), ("!=", s => s != 0), ("<>", s => s != 0), ("<", s => s < 0), ("<=", s => s <= 0), ("≤", s => s <= 0), (">", s => s > 0), (">=", s => s >= 0));
        return Is($"{Paren(a, 5)}{Pick("", " ")}{sign}{Pick("", " ")}{Paren(b, 5)}", 4, v => Compare(a.Number(v), b.Number(v), holds));
    }

    private Tree Binary(int depth, int precedence, string sign, Func<double, double, double> operation)
    {
        var (a, b) = (Number(depth - 1), Number(depth - 1));
        return Of(Paren(a, precedence) + sign + Paren(b, precedence + 1), precedence, v => Finite(operation(a.Number(v), b.Number(v))));
    }

    private Tree Join(Tree a, Tree b, int precedence, string word, Func<bool?, bool?, bool?> operation) =>
        Is(Paren(a, precedence) + word + Paren(b, precedence + 1), precedence, v => operation(a.Condition(v), b.Condition(v)));

    /// <summary>Parentheses where they are needed, and now and then where they are not.</summary>
    private string Paren(Tree tree, int atLeast) => tree.Precedence < atLeast || random.Next(6) == 0 ? Pick($"({tree.Text})", $"（{tree.Text}）") : tree.Text;

    private static Tree Of(string text, int precedence, Func<double[], double> number) => new(text, precedence, number, _ => throw new InvalidOperationException());

    private static Tree Is(string text, int precedence, Func<double[], bool?> condition) => new(text, precedence, _ => throw new InvalidOperationException(), condition);

    private static bool? Compare(double a, double b, Func<int, bool> holds)
    {
        if (double.IsNaN(a) || double.IsNaN(b)) return null;
        return holds(Math.Abs(a - b) <= 1e-9 * Math.Max(Math.Abs(a), Math.Abs(b)) ? 0 : a < b ? -1 : 1);
    }

    private static bool? And(bool? a, bool? b) => a == false || b == false ? false : a is null || b is null ? null : true;

    private static double Finite(double number) => double.IsFinite(number) ? number : double.NaN;

    private T Pick<T>(params T[] choices) => choices[random.Next(choices.Length)];
}
