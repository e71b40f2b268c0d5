using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>Periods as people say them: 2024年6月, 2024年上半年, 2021年1—5月.</summary>
internal static class PeriodLabel
{
    public static string Of(Period period, ExportText text)
    {
        var (start, end) = (period.Start, period.End);
        return period.Kind switch
        {
            PeriodKind.Month => text.Format("period_month", start.Year, start.Month),
            PeriodKind.Quarter => text.Format("period_quarter", start.Year, (start.Month + 2) / 3),
            PeriodKind.Half => text.Format(start.Month == 1 ? "period_half_1" : "period_half_2", start.Year),
            PeriodKind.Year => text.Format("period_year", start.Year),
            PeriodKind.MonthRange when start.Year == end.Year => text.Format("period_months_one_year", start.Year, start.Month, end.Month),
            PeriodKind.MonthRange => text.Format("period_months", start.Year, start.Month, end.Year, end.Month),
            _ => text.Format("period_days", start, end),
        };
    }

    /// <summary>For periods that are known by code only.</summary>
    public static string Of(string code, ExportText text) => PeriodText.TryParse(code, out var period) ? Of(period, text) : code;
}
