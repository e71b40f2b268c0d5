using System.Globalization;
using EnvDashboard.Domain.Calendars;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Registers;

namespace EnvDashboard.Intake.Calendars;

/// <summary>Reads working calendars (工作日历): the days on which a year's arrangement of holidays differs from the plain week.</summary>
internal sealed class CalendarReader(DataSheetContext context) : RegisterSheetReader<CalendarDay>(context, Register)
{
    public static RegisterWords Register { get; } = new("calendar", SubmissionKind.Calendar, ["工作日历", "节假日", "节假日安排", "工作日历表"],
        ("date", ["日期", "day"]),
        ("kind", ["类型", "种类", "日期类型", "type"]),
        ("name", ["名称", "节日", "节假日名称", "说明", "备注"]))
    {
        Required = ["date", "kind"],
        // Any list of dates has a kind and a name: only the sheet's name says that it is a calendar.
        Telling = ["date"],
        TellingNeeded = int.MaxValue,
        Anchor = "date",
        HasUnit = false,
        HasPeriod = false,
    };

    private static readonly RegisterTerms<CalendarDayKind> Kinds = new(
        (CalendarDayKind.Holiday, ["节假日", "放假", "休息日", "休", "假日", "法定节假日", "休假"]),
        (CalendarDayKind.Workday, ["调休上班", "上班", "补班", "工作日", "班", "调休工作日"]));

    protected override CalendarDay? Read(ref RegisterCells cells)
    {
        if (cells.Day("date") is not { } date)
        {
            if (cells.Good) cells.Required("date", 40);
            return null;
        }
        var kind = cells.Word("kind", Kinds);
        if (kind is null && cells.Good) cells.Required("kind", 40);
        return kind is null ? null : new(date, kind.Value, cells.Text("name", 200));
    }

    protected override string KeyOf(string? unit, Period? period, CalendarDay entry) => entry.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
