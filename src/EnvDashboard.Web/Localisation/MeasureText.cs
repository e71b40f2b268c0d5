using System.Globalization;

namespace EnvDashboard.Web.Localisation;

/// <summary>Units of measure in the reader's language. Workbooks give them in Chinese only; the usual ones have an English word here, others stay as they are.</summary>
public static class MeasureText
{
    private static readonly Dictionary<string, string> English = new(StringComparer.Ordinal)
    {
        ["件"] = "items", ["万件"] = "10k items", ["起"] = "cases", ["次"] = "times", ["人次"] = "visits", ["万人次"] = "10k visits", ["个"] = "items", ["项"] = "items", ["条"] = "items", ["宗"] = "cases",
        ["户"] = "businesses", ["万户"] = "10k businesses", ["家"] = "enterprises", ["万家"] = "10k enterprises", ["人"] = "people", ["万人"] = "10k people", ["名"] = "people",
        ["天"] = "days", ["日"] = "days", ["个工作日"] = "working days", ["工作日"] = "working days", ["小时"] = "hours", ["分钟"] = "minutes", ["个月"] = "months", ["月"] = "months", ["年"] = "years",
        ["元"] = "yuan", ["万元"] = "10k yuan", ["亿元"] = "100m yuan", ["分"] = "points", ["百分点"] = "pp", ["个百分点"] = "pp", ["位"] = "places", ["名次"] = "rank",
        ["份"] = "copies", ["页"] = "pages", ["环节"] = "steps", ["个环节"] = "steps", ["本"] = "certificates", ["张"] = "sheets", ["场"] = "events", ["批"] = "batches", ["倍"] = "×",
        ["平方米"] = "m²", ["平方公里"] = "km²", ["公里"] = "km", ["吨"] = "t", ["处"] = "places", ["笔"] = "transactions", ["批次"] = "batches",
        ["件/万户"] = "per 10k businesses", ["件/万人"] = "per 10k people", ["户/万人"] = "per 10k people", ["个/万人"] = "per 10k people", ["元/件"] = "yuan per case", ["条/项"] = "measures per item", ["%"] = "%", ["‰"] = "‰", ["％"] = "%",
    };

    /// <returns>Empty where there is no unit of measure.</returns>
    public static string Of(string? measure)
    {
        if (string.IsNullOrWhiteSpace(measure)) return "";
        if (Cultures.IsChinese(CultureInfo.CurrentUICulture)) return measure;
        var text = measure.Trim();
        if (English.TryGetValue(text, out var known)) return known;
        // 件/百人 and the like: one of this for each of that.
        return text.Split('/') is [var what, var each] && English.TryGetValue(what, out var of) && English.TryGetValue(each, out var per) ? of + " per " + per : measure;
    }

    /// <summary>To stand behind a number: with a space where there is something to stand.</summary>
    public static string After(string? measure) => Of(measure) is { Length: > 0 } text ? " " + text : "";
}
