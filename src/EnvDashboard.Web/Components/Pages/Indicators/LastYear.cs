using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Web.Components.Pages.Indicators;

/// <summary>The same period a year before (上年同期).</summary>
public static class LastYear
{
    /// <returns>Null for ranges and years, which have no such thing.</returns>
    public static string? Of(string code)
    {
        if (!PeriodText.TryParse(code, out var period) || period.Kind is not (PeriodKind.Month or PeriodKind.Quarter or PeriodKind.Half)) return null;
        var year = FormattableString.Invariant($"{period.Start.Year - 1:0000}");
        return PeriodText.TryParse(year + period.Code[4..], out var before) ? before.Code : null;
    }
}
