using System.Globalization;
using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>How a column's period lies to the table's. Growth is no value of any period but derived from two.</summary>
internal enum PeriodShift : byte { None, Current, CurrentMonth, PreviousMonth, Previous, LastYear, Cumulative, CumulativeLastYear, Growth }

/// <summary>The period that a header speaks of: named outright, a part of the table's year (5月), or relative to the table's (上年同期).</summary>
internal sealed record HeaderPeriod(Period? Base, string? Part, PeriodShift Shift)
{
    public static HeaderPeriod Of(Period period) => new(period, null, PeriodShift.None);

    public static HeaderPeriod Of(PeriodShift shift) => new(null, null, shift);

    public bool IsGrowth => Shift == PeriodShift.Growth;

    /// <summary>Whether it needs no period of the table to be known.</summary>
    public bool IsAbsolute => Base is not null && (Part is null || Base.Kind == PeriodKind.Year);

    /// <summary>This one under another: 2024年 over 5月, 上年同期 over 累计.</summary>
    public HeaderPeriod Under(HeaderPeriod? upper)
    {
        if (upper is null) return this;
        return new(Base ?? upper.Base, Part ?? upper.Part, Join(upper.Shift, Shift));
    }

    /// <summary>The period meant when the table covers another; null when the words do not settle it.</summary>
    public Period? Resolve(Period? table)
    {
        var basis = Base ?? table;
        if (basis is null || basis.Start.Year != basis.End.Year) return Shift == PeriodShift.None ? basis : null;
        if (Part is not null)
        {
            var text = basis.Start.Year.ToString(CultureInfo.InvariantCulture) + "年" + Part;
            // A month beyond what the table covers may be last year's: 12月 in a report for January.
            if (!PeriodText.TryParse(text, out var part) || part.End > basis.End) return null;
            basis = part;
        }
        return Shifted(basis);
    }

    private Period? Shifted(Period basis) => Shift switch
    {
        PeriodShift.None or PeriodShift.Current => basis,
        PeriodShift.CurrentMonth => LastMonth(basis),
        PeriodShift.PreviousMonth => LastMonth(basis) is { } month ? Before(month) : null,
        PeriodShift.Previous => Before(basis),
        PeriodShift.LastYear => YearBefore(basis),
        PeriodShift.Cumulative => Cumulative(basis),
        PeriodShift.CumulativeLastYear => Cumulative(basis) is { } whole ? YearBefore(whole) : null,
        _ => null,
    };

    private static PeriodShift Join(PeriodShift upper, PeriodShift lower) => (upper, lower) switch
    {
        (PeriodShift.Growth, _) or (_, PeriodShift.Growth) => PeriodShift.Growth,
        (PeriodShift.LastYear, PeriodShift.Cumulative) or (PeriodShift.Cumulative, PeriodShift.LastYear) => PeriodShift.CumulativeLastYear,
        (_, PeriodShift.None) => upper,
        (not PeriodShift.None, PeriodShift.Current or PeriodShift.CurrentMonth) => upper,
        _ => lower,
    };

    /// <summary>本月 in a report on January to May is May.</summary>
    private static Period? LastMonth(Period basis) =>
        basis.Kind is PeriodKind.Month or PeriodKind.MonthRange ? Period.Month(basis.End.Year, basis.End.Month) : null;

    private static Period? Cumulative(Period basis) => basis.Kind switch
    {
        PeriodKind.DayRange => null,
        PeriodKind.Year => basis,
        _ => Period.MonthRange(basis.End.Year, 1, basis.End.Year, basis.End.Month),
    };

    private static Period? Before(Period basis)
    {
        var day = basis.Start.AddDays(-1);
        return basis.Kind switch
        {
            PeriodKind.Month => Period.Month(day.Year, day.Month),
            PeriodKind.Quarter => Period.Quarter(day.Year, (day.Month + 2) / 3),
            PeriodKind.Half => Period.Half(day.Year, (day.Month + 5) / 6),
            PeriodKind.Year => Period.Year(day.Year),
            _ => null,
        };
    }

    private static Period? YearBefore(Period basis)
    {
        var year = basis.Start.Year - 1;
        return basis.Kind switch
        {
            PeriodKind.Month => Period.Month(year, basis.Start.Month),
            PeriodKind.Quarter => Period.Quarter(year, (basis.Start.Month + 2) / 3),
            PeriodKind.Half => Period.Half(year, (basis.Start.Month + 5) / 6),
            PeriodKind.Year => Period.Year(year),
            PeriodKind.MonthRange => Period.MonthRange(year, basis.Start.Month, year, basis.End.Month),
            _ => null,
        };
    }
}
