using System.Globalization;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.Definitions;

/// <summary>Reads days as people write them; a period stands for its first or its last day.</summary>
internal static class DayText
{
    private static readonly string[] Forms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd", "yyyy-MM-ddTHH:mm:ss"];

    public static bool TryRead(in SheetCell cell, bool lastDay, out DateOnly day)
    {
        if (cell.TryGetDay(out day)) return true;
        var text = TextKey.Compose(cell.AsCode()).Trim();
        if (DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out day)) return day.Year >= 1900;
        if (!PeriodText.TryParse(text, out var period)) return false;
        day = lastDay ? period.End : period.Start;
        return true;
    }
}
