using EnvDashboard.Domain.Indicators;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Rules;

namespace EnvDashboard.Tests.Intake;

public class RulesExpressionTests
{
    private static readonly Indicator[] Indicators =
        [.. RandomExpression.Names.Select(name => new Indicator { Code = name, Name = name + "指标" }), new() { Code = "E5-01", Name = "网办率" }, new() { Code = "X1", Name = "同名" }, new() { Code = "X2", Name = "同名" }];

    private static double Evaluate(string text, params double[] values)
    {
        Assert.True(RuleExpression.TryRead(text, Indicators, out var expression, out var fault), $"{text}: {fault?.Code} at {fault?.Position}");
        var columns = expression!.Terms.Select(t => new[] { values[Array.FindIndex(Indicators, i => i.Code == t.IndicatorCode)] }).ToList();
        var result = new double[1];
        expression.Evaluate(columns, result);
        return result[0];
    }

    private static RuleFault Fault(string text)
    {
        Assert.False(RuleExpression.TryRead(text, Indicators, out _, out var fault), text);
        return fault!;
    }

    [Theory]
    [InlineData("A <= B_1", 1)]
    [InlineData("A > B_1", 0)]
    [InlineData("A + 2 * B_1 = 5", 1)]
    [InlineData("(A + 2) * B_1 = 6", 1)]
    [InlineData("-A - -B_1 = 1", 1)]
    [InlineData("10 - 4 - 3 = 3 and A = 1", 1)]
    [InlineData("A = 2 or A = 1 and B_1 = 9", 0)]
    [InlineData("not A = 2 and B_1 = 2", 1)]
    [InlineData("not (A = 1 并且 B_1 = 2)", 0)]
    [InlineData("Ａ＜＝Ｂ＿１", 1)]
    [InlineData("between(A, 1, 2)", 1)]
    [InlineData("between(B_1, 3, 4)", 0)]
    [InlineData("B_1 ~= A ± 1", 1)]
    [InlineData("B_1 ≈ A +/- 0.5", 0)]
    [InlineData("sum(A, B_1, A) = 4", 1)]
    [InlineData("min(A,B_1) = 1 and max(A、B_1) = 2", 1)]
    [InlineData("abs(A - B_1) = 1", 1)]
    [InlineData("missing(A)", 0)]
    [InlineData("A = 1e0", 1)]
    [InlineData(".5 + .5 = A", 1)]
    [InlineData("0.1 + 0.2 = 0.3 and A = 1", 1)]
    public void Evaluate_follows_the_usual_precedence(string text, double expected) => Assert.Equal(expected, Evaluate(text, 1, 2));

    [Theory]
    [InlineData("办结率 > 0", double.NaN)]
    [InlineData("not 办结率 > 0", double.NaN)]
    [InlineData("missing(办结率)", 1)]
    [InlineData("missing(办结率) or 办结率 > 0", 1)]
    [InlineData("办结率 > 0 and A = 2", 0)]
    [InlineData("办结率 > 0 and A = 1", double.NaN)]
    [InlineData("办结率 > 0 or A = 1", 1)]
    [InlineData("sum(A, 办结率) = 1", double.NaN)]
    [InlineData("max(A, 办结率) = 1", double.NaN)]
    [InlineData("A / 0 > 1", double.NaN)]
    [InlineData("0 / (A - 1) = 0", double.NaN)]
    [InlineData("between(办结率, 5, 2) or A = 2", double.NaN)]
    public void Evaluate_says_nothing_of_what_is_missing(string text, double expected) => Assert.Equal(expected, Evaluate(text, 1, 2, double.NaN));

    [Fact]
    public void TryRead_gives_the_terms_with_part_and_period()
    {
        Assert.True(RuleExpression.TryRead("num(\"网办率\") <= den('E5-01') and A < prev(A * den(A)) and A > lastyear(A)", Indicators, out var expression, out _));
        Assert.Equal(["num(E5-01)", "den(E5-01)", "A", "prev(A)", "prev(den(A))", "lastyear(A)"], expression!.Terms.Select(t => t.ToString()));
    }

    [Theory]
    [InlineData("", FindingCodes.RuleExpectedValue, 1)]
    [InlineData("   ", FindingCodes.RuleExpectedValue, 4)]
    [InlineData("A", FindingCodes.RuleExpectedCondition, 1)]
    [InlineData("A + B_1", FindingCodes.RuleExpectedCondition, 1)]
    [InlineData("A <", FindingCodes.RuleExpectedValue, 4)]
    [InlineData("A < B_1 B_1", FindingCodes.RuleUnexpected, 9)]
    [InlineData("1 < A < 3", FindingCodes.RuleUnexpected, 7)]
    [InlineData("(A < 3", FindingCodes.RuleExpectedSymbol, 7)]
    [InlineData("A < 3)", FindingCodes.RuleUnexpected, 6)]
    [InlineData("A + (A < 3) > 1", FindingCodes.RuleExpectedNumber, 5)]
    [InlineData("(A < 3) + 1 > 1", FindingCodes.RuleExpectedNumber, 1)]
    [InlineData("A and A < 3", FindingCodes.RuleExpectedCondition, 1)]
    [InlineData("A < 3 and A", FindingCodes.RuleExpectedCondition, 11)]
    [InlineData("not A", FindingCodes.RuleExpectedCondition, 5)]
    [InlineData("-(A < 3) = 1", FindingCodes.RuleExpectedNumber, 2)]
    [InlineData("A ~= 3", FindingCodes.RuleExpectedSymbol, 7)]
    [InlineData("between(A, 1)", FindingCodes.RuleExpectedSymbol, 13)]
    [InlineData("abs(A, 1) = 1", FindingCodes.RuleExpectedSymbol, 6)]
    [InlineData("sum() = 1", FindingCodes.RuleExpectedValue, 5)]
    [InlineData("num(1) = 1", FindingCodes.RuleExpectedValue, 5)]
    [InlineData("num(A + A) = 1", FindingCodes.RuleExpectedSymbol, 7)]
    [InlineData("prev(lastyear(A)) = 1", FindingCodes.RuleUnexpected, 6)]
    [InlineData("eval(A) = 1", FindingCodes.RuleUnknownFunction, 1)]
    [InlineData("A.GetType() = 1", FindingCodes.RuleUnknownFunction, 1)]
    [InlineData("NOPE = 1", FindingCodes.UnknownIndicator, 1)]
    [InlineData("A = \"没有\"", FindingCodes.UnknownIndicator, 5)]
    [InlineData("同名 = 1", FindingCodes.AmbiguousIndicator, 1)]
    [InlineData("E5-01 = 1", FindingCodes.UnknownIndicator, 1)]
    [InlineData("A = 95%", FindingCodes.RuleUnexpected, 7)]
    [InlineData("A = 1.2.3", FindingCodes.RuleExpectedValue, 5)]
    [InlineData("A = 1e999", FindingCodes.RuleExpectedValue, 5)]
    [InlineData("A = \"B_1", FindingCodes.RuleExpectedValue, 5)]
    [InlineData("A = $x", FindingCodes.RuleExpectedValue, 5)]
    [InlineData("A = 1; drop", FindingCodes.RuleUnexpected, 6)]
    [InlineData("1 = 1", FindingCodes.RuleWithoutIndicator, 1)]
    public void TryRead_says_what_is_wrong_and_where(string text, string code, int position)
    {
        var fault = Fault(text);
        Assert.Equal((code, position), (fault.Code, fault.Position));
    }

    [Fact]
    public void TryRead_bounds_length_and_depth()
    {
        Assert.Equal(FindingCodes.RuleTooLong, Fault(new string(' ', 1_999) + "A>1").Code);
        Assert.Equal(FindingCodes.RuleTooLong, Fault(string.Join("+", Enumerable.Repeat("A", 500_000)) + ">1").Code);
        Assert.Equal(FindingCodes.RuleTooDeep, Fault(new string('(', 500) + "A>1").Code);
        Assert.Equal(FindingCodes.RuleTooDeep, Fault(new string('-', 500) + "A>1").Code);
        Assert.Equal(FindingCodes.RuleTooDeep, Fault(string.Concat(Enumerable.Repeat("not ", 400)) + "A>1").Code);
        Assert.Equal(FindingCodes.RuleTooDeep, Fault(string.Concat(Enumerable.Repeat("abs(", 400)) + "A>1").Code);
        Assert.Equal(1, Evaluate(new string('(', 60) + "A" + new string(')', 60) + ">0", 1));
        Assert.Equal(1, Evaluate(string.Join("+", Enumerable.Repeat("A", 900)) + "=900", 1));
    }

    [Fact]
    public void TryRead_never_throws_on_what_is_no_expression()
    {
        var random = new Random(20240731);
        const string letters = "AB_1.办结率(),+-*/<>=!~±≈\"“”'「」 \t\n並且并或者andornotsumprevnum0123456789e%$\\;{}[]\uD800\uDC00\u0000（）＜＝";
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => letters[random.Next(letters.Length)])]);
            if (!RuleExpression.TryRead(text, Indicators, out _, out var fault)) Assert.InRange(fault!.Position, 1, text.Length + 1);
        }
    }

    [Fact]
    public void Evaluate_random_expressions_printed_and_read_back_give_the_value_of_their_tree()
    {
        var random = new Random(618);
        var generator = new RandomExpression(random);
        var (holds, fails, unknown) = (0, 0, 0);
        for (var i = 0; i < 20_000; i++)
        {
            var tree = generator.Condition(random.Next(1, 5));
            if (tree.Text.Length > 2_000 || !tree.Looks) continue;
            double[] values = [.. RandomExpression.Names.Select(_ => random.Next(5) == 0 ? double.NaN : random.Next(-12, 12) / 4.0)];
            var expected = tree.Condition(values);
            var actual = Evaluate(tree.Text, values);
            Assert.True((expected is null && double.IsNaN(actual)) || (expected is { } e && actual == (e ? 1 : 0)), $"{tree.Text} with {string.Join(";", values)}: {expected} ≠ {actual}");
            if (expected is null) unknown++;
            else if (expected.Value) holds++;
            else fails++;
        }
        Assert.True(holds > 2_000 && fails > 2_000 && unknown > 2_000, $"{holds} {fails} {unknown}");
    }

    [Fact]
    public void Evaluate_long_columns_block_by_block()
    {
        Assert.True(RuleExpression.TryRead("A * 2 <= B_1 + 1", Indicators, out var expression, out _));
        double[] a = [.. Enumerable.Range(0, 1_000).Select(i => (double)i)];
        var results = new double[1_000];
        expression!.Evaluate([a, [.. a.Select(_ => 999.0)]], results);
        Assert.Equal(a.Select(x => x <= 500 ? 1.0 : 0), results);
    }
}
