using System.Globalization;
using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Web.Localisation;

/// <summary>What people call a period; its code stays in URLs and workbooks.</summary>
public static class PeriodName
{
    /// <summary>In the reader's language; a code that is no period is shown as it is.</summary>
    public static string Of(string? code)
    {
        if (!PeriodText.TryParse(code, out var period)) return code ?? NumberText.Missing;
        return Cultures.IsChinese(CultureInfo.CurrentUICulture) ? Chinese(period) : English(period);
    }

    private static string Chinese(Period p) => p.Kind switch
    {
        PeriodKind.Month => Text($"{p.Start.Year}年{p.Start.Month}月"),
        PeriodKind.Quarter => Text($"{p.Start.Year}年{"一二三四"[(p.Start.Month - 1) / 3]}季度"),
        PeriodKind.Half => Text($"{p.Start.Year}年{(p.Start.Month == 1 ? "上" : "下")}半年"),
        PeriodKind.Year => Text($"{p.Start.Year}年"),
        PeriodKind.MonthRange when p.Start.Year == p.End.Year => Text($"{p.Start.Year}年{p.Start.Month}—{p.End.Month}月"),
        PeriodKind.MonthRange => Text($"{p.Start.Year}年{p.Start.Month}月—{p.End.Year}年{p.End.Month}月"),
        _ => Text($"{p.Start:yyyy-MM-dd} 至 {p.End:yyyy-MM-dd}"),
    };

    private static string English(Period p) => p.Kind switch
    {
        PeriodKind.Month => Text($"{p.Start:MMM yyyy}"),
        PeriodKind.Quarter => Text($"Q{(p.Start.Month + 2) / 3} {p.Start.Year}"),
        PeriodKind.Half => Text($"H{(p.Start.Month == 1 ? 1 : 2)} {p.Start.Year}"),
        PeriodKind.Year => Text($"{p.Start.Year}"),
        PeriodKind.MonthRange => Text($"{p.Start:MMM yyyy} – {p.End:MMM yyyy}"),
        _ => Text($"{p.Start:d MMM yyyy} – {p.End:d MMM yyyy}"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
