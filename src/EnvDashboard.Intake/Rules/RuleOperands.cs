using System.Globalization;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Intake.Rules;

/// <summary>The operands of an expression: numbers, indicators, functions and what stands in parentheses.</summary>
internal sealed partial class RuleParser
{
    private const string Functions = "sum, abs, min, max, num, den, prev, lastyear, between, missing";

    private Meaning Operand()
    {
        var here = token;
        switch (here.Kind)
        {
            case RuleTokenKind.Number:
                Advance();
                steps.Add(new(RuleOperation.Number, here.Number));
                return Meaning.Number;
            case RuleTokenKind.Quoted:
                Advance();
                return Term(here, TermPart.Value);
            case RuleTokenKind.Name:
                Advance();
                return token.Is("(") ? Nested(() => Function(here)) : Term(here, TermPart.Value);
            case RuleTokenKind.Symbol when here.Text == "(":
                return Nested(() =>
                {
                    Advance();
                    var inner = Or();
                    return inner == Meaning.Fault || Expect(")") ? inner : Meaning.Fault;
                });
            default:
                return Stop(FindingCodes.RuleExpectedValue, here.Position, Found());
        }
    }

    private Meaning Nested(Func<Meaning> inner)
    {
        if (++depth > DeepestNesting) return Stop(FindingCodes.RuleTooDeep, token.Position, Show(DeepestNesting));
        var meaning = inner();
        depth--;
        return meaning;
    }

    /// <summary>The name has been read; the opening parenthesis is the token.</summary>
    private Meaning Function(RuleToken name)
    {
        Advance();
        var meaning = name.Text.ToLowerInvariant() switch
        {
            "sum" => Folded(RuleOperation.Add),
            "min" => Folded(RuleOperation.Minimum),
            "max" => Folded(RuleOperation.Maximum),
            "abs" => NumberBy(Sum) ? Done(RuleOperation.Absolute, Meaning.Number) : Meaning.Fault,
            "missing" => NumberBy(Sum) ? Done(RuleOperation.Missing, Meaning.Condition) : Meaning.Fault,
            "between" => NumberBy(Sum) && Expect(",") && NumberBy(Sum) && Expect(",") && NumberBy(Sum) ? Done(RuleOperation.Between, Meaning.Condition) : Meaning.Fault,
            "num" => Part(TermPart.Numerator),
            "den" => Part(TermPart.Denominator),
            "prev" => Earlier(name, TermPeriod.Previous),
            "lastyear" => Earlier(name, TermPeriod.LastYear),
            _ => Stop(FindingCodes.RuleUnknownFunction, name.Position, name.Text, Functions),
        };
        return meaning == Meaning.Fault || Expect(")") ? meaning : Meaning.Fault;
    }

    private Meaning Done(RuleOperation operation, Meaning meaning)
    {
        steps.Add(new(operation));
        return meaning;
    }

    private Meaning Folded(RuleOperation operation)
    {
        if (!NumberBy(Sum)) return Meaning.Fault;
        while (token.Is(","))
        {
            Advance();
            if (!NumberBy(Sum)) return Meaning.Fault;
            steps.Add(new(operation));
        }
        return Meaning.Number;
    }

    /// <summary>num and den have an indicator inside and nothing else: sums and products have no numerator.</summary>
    private Meaning Part(TermPart part)
    {
        var name = token;
        if (name.Kind is not (RuleTokenKind.Name or RuleTokenKind.Quoted)) return Stop(FindingCodes.RuleExpectedValue, name.Position, Found());
        Advance();
        return Term(name, part);
    }

    private Meaning Earlier(RuleToken name, TermPeriod which)
    {
        if (period != TermPeriod.Same) return Stop(FindingCodes.RuleUnexpected, name.Position, name.Text);
        period = which;
        var good = NumberBy(Sum);
        period = TermPeriod.Same;
        return good ? Meaning.Number : Meaning.Fault;
    }

    private Meaning Term(RuleToken name, TermPart part)
    {
        var match = indicators.Find(name.Text);
        if (match.IsAmbiguous) return Stop(FindingCodes.AmbiguousIndicator, name.Position, name.Text, indicators.Describe(match.Candidates!));
        if (!match.Found) return Stop(FindingCodes.UnknownIndicator, name.Position, name.Text, indicators.Closest(name.Text) ?? "—");
        var term = new RuleTerm(indicators.Indicators[match.Index].Code, part, period);
        var at = terms.IndexOf(term);
        if (at < 0)
        {
            at = terms.Count;
            terms.Add(term);
        }
        steps.Add(new(RuleOperation.Term, Term: at));
        return Meaning.Number;
    }

    private void Advance() => token = scanner.Next();

    private bool Expect(string symbol)
    {
        if (!token.Is(symbol))
        {
            Stop(FindingCodes.RuleExpectedSymbol, token.Position, symbol, Found());
            return false;
        }
        Advance();
        return true;
    }

    /// <summary>What stands where something else should; empty at the end.</summary>
    private string Found() => token.Kind == RuleTokenKind.End ? "" : token.Text.Length > 40 ? token.Text[..40] + "…" : token.Text;

    private Meaning Stop(string code, int position, params string[] arguments)
    {
        fault ??= Fault(code, position, arguments);
        return Meaning.Fault;
    }

    /// <summary>Sentences about indicators are those of other sheets and do not name a position.</summary>
    private static RuleFault Fault(string code, int position, params string[] arguments) =>
        new(code, position, code is FindingCodes.UnknownIndicator or FindingCodes.AmbiguousIndicator ? arguments : [Show(position), .. arguments]);

    private static string Show(int number) => number.ToString(CultureInfo.InvariantCulture);
}
