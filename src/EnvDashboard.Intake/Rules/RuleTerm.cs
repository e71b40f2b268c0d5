namespace EnvDashboard.Intake.Rules;

public enum TermPart { Value, Numerator, Denominator }

/// <summary>Of which period a term speaks, seen from the period that is checked.</summary>
public enum TermPeriod { Same, Previous, LastYear }

/// <summary>A value that an expression looks at, e.g. <c>prev(num(CLOSED))</c>.</summary>
public readonly record struct RuleTerm(string IndicatorCode, TermPart Part, TermPeriod Period)
{
    /// <summary>The term as an expression writes it.</summary>
    public override string ToString()
    {
        var part = Part switch { TermPart.Numerator => $"num({IndicatorCode})", TermPart.Denominator => $"den({IndicatorCode})", _ => IndicatorCode };
        return Period switch { TermPeriod.Previous => $"prev({part})", TermPeriod.LastYear => $"lastyear({part})", _ => part };
    }
}
