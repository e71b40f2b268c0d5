using System.Globalization;

namespace EnvDashboard.IntegrationTests.Complaints;

/// <summary>
/// A small program of its own that works out the rates from the rows as written, with nothing of the product in it: its own calendar, its
/// own loops, its own division.
/// </summary>
internal sealed class OwnArithmetic
{
    private readonly HashSet<string> off = [];
    private readonly HashSet<string> worked = [];

    public OwnArithmetic(bool withCalendar)
    {
        if (!withCalendar) return;
        for (var d = 10; d <= 17; d++) off.Add($"2024-02-{d}");
        for (var d = 1; d <= 7; d++) off.Add($"2024-10-0{d}");
        worked.UnionWith(["2024-02-04", "2024-02-18", "2024-09-29", "2024-10-12"]);
    }

    public Dictionary<string, double> Rates(IEnumerable<object?[]> rows)
    {
        double received = 0, accepted = 0, replied = 0, closed = 0, called = 0, satisfied = 0, redone = 0, returned = 0, fault = 0, repeated = 0, over5 = 0, overdue = 0, days = 0;
        foreach (var row in rows)
        {
            received++;
            var day = Day(row[4])!.Value;
            var due = After(day, 5);
            if (Day(row[5]) is { } a && a <= After(day, 1)) accepted++;
            if (Day(row[6]) is { } r && r <= due) replied++;
            if (Day(row[7]) is { } c)
            {
                closed++;
                for (var at = day.AddDays(1); at <= c; at = at.AddDays(1)) days += Works(at) ? 1 : 0;
                if (c > due) overdue++;
            }
            else
            {
                overdue++; // everything of 2024 is long past
            }
            if ((string?)row[8] is { Length: > 0 } kind)
            {
                returned++;
                if (kind == "有责退回") fault++;
                if (kind == "重复退回") repeated++;
            }
            if ((int)row[9]! > 5) over5++;
            if ((string?)row[10] is { Length: > 0 } verdict)
            {
                called++;
                if (verdict == "满意") satisfied++;
            }
            if ((string?)row[11] == "是") redone++;
        }
        return new()
        {
            ["Response"] = replied / received, ["Resolution"] = closed / received, ["Satisfaction"] = satisfied / called, ["AcceptedOnTime"] = accepted / received, ["CallBack"] = called / closed,
            ["Redo"] = redone / (called - satisfied), ["Return"] = returned / received, ["ReturnWithFault"] = fault / received, ["RepeatedReturn"] = repeated / returned, ["Overdue"] = overdue / received,
            ["DaysToClose"] = days / closed, ["over5"] = over5,
        };
    }

    private static DateTime? Day(object? cell) => cell is string { Length: > 0 } text ? DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private DateTime After(DateTime day, int days)
    {
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (Works(day)) left--;
        }
        return day;
    }

    private bool Works(DateTime day)
    {
        var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return worked.Contains(text) || (!off.Contains(text) && day.DayOfWeek != DayOfWeek.Saturday && day.DayOfWeek != DayOfWeek.Sunday);
    }
}
