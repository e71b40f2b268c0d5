namespace EnvDashboard.Application.Templates.Sheets;

/// <summary>The days of a year that differ from the plain week.</summary>
internal static class CalendarForm
{
    public static Form Of(TemplateText text) => new("calendar", [new("date", true), new("kind", true, Words: text.List("words_calendar_kind")), new("name")], []);
}
