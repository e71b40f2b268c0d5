using System.Globalization;

namespace EnvDashboard.Domain.Periods;

/// <summary>
/// The stretch of days that an observation covers. <see cref="Code"/> is its id everywhere: in URLs, workbooks and JSON
/// (<c>2024-06</c>, <c>2024Q2</c>, <c>2024H1</c>, <c>2024</c>, <c>2021-01..2021-05</c>, <c>2023-12-16..2024-04-23</c>).
/// </summary>
public sealed record Period : IComparable<Period>
{
    private Period(PeriodKind kind, DateOnly start, DateOnly end, string code) =>
        (Kind, Start, End, Code) = (kind, start, end, code);

    public PeriodKind Kind { get; }

    /// <summary>First day.</summary>
    public DateOnly Start { get; }

    /// <summary>Last day, included.</summary>
    public DateOnly End { get; }

    public string Code { get; }

    public static Period Month(int year, int month)
    {
        var start = new DateOnly(year, month, 1);
        return new(PeriodKind.Month, start, start.AddMonths(1).AddDays(-1), Invariant($"{year:D4}-{month:D2}"));
    }

    public static Period Quarter(int year, int quarter)
    {
        var start = new DateOnly(year, quarter * 3 - 2, 1);
        return new(PeriodKind.Quarter, start, start.AddMonths(3).AddDays(-1), Invariant($"{year:D4}Q{quarter}"));
    }

    public static Period Half(int year, int half)
    {
        var start = new DateOnly(year, half * 6 - 5, 1);
        return new(PeriodKind.Half, start, start.AddMonths(6).AddDays(-1), Invariant($"{year:D4}H{half}"));
    }

    public static Period Year(int year) =>
        new(PeriodKind.Year, new(year, 1, 1), new(year, 12, 31), year.ToString("D4", CultureInfo.InvariantCulture));

    /// <summary>Whole months, both ends included. One month is simply that month.</summary>
    /// <exception cref="ArgumentException">The range ends before it starts.</exception>
    public static Period MonthRange(int fromYear, int fromMonth, int toYear, int toMonth)
    {
        if ((fromYear, fromMonth) == (toYear, toMonth)) return Month(fromYear, fromMonth);
        var start = new DateOnly(fromYear, fromMonth, 1);
        var end = new DateOnly(toYear, toMonth, 1).AddMonths(1).AddDays(-1);
        if (end < start) throw new ArgumentException("A period cannot end before it starts.");
        return new(PeriodKind.MonthRange, start, end, Invariant($"{fromYear:D4}-{fromMonth:D2}..{toYear:D4}-{toMonth:D2}"));
    }

    /// <summary>Any range of days, both ends included.</summary>
    /// <exception cref="ArgumentException">The range ends before it starts.</exception>
    public static Period DayRange(DateOnly start, DateOnly end) =>
        end < start
            ? throw new ArgumentException("A period cannot end before it starts.")
            : new(PeriodKind.DayRange, start, end, Invariant($"{start:yyyy-MM-dd}..{end:yyyy-MM-dd}"));

    /// <summary>Earlier start first; of two with one start the shorter first.</summary>
    public int CompareTo(Period? other) =>
        other is null ? 1 : (Start, End).CompareTo((other.Start, other.End));

    public override string ToString() => Code;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
