using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Application.Submissions;

/// <summary>
/// The period that a person named for a workbook, as it is stored. With the upload it fills in for a workbook that names none; as a
/// correction it holds whatever the workbook says, which a leading = marks.
/// </summary>
internal static class RequestedPeriod
{
    private const char Mark = '=';

    public static string Correction(Period period) => Mark + period.Code;

    public static (Period? Period, bool Overrides) Read(string? stored) =>
        PeriodText.TryParse(stored?.TrimStart(Mark), out var period) ? (period, stored!.StartsWith(Mark)) : default;
}
