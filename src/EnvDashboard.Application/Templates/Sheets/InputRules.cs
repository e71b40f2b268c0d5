using ClosedXML.Excel;
using EnvDashboard.Domain.Indicators;

namespace EnvDashboard.Application.Templates.Sheets;

/// <summary>What may be typed into cells. The checks warn and do not forbid: words such as 未考核 may stand where a number is expected.</summary>
internal static class InputRules
{
    /// <summary>Bounds of what a check can be given where an indicator has none.</summary>
    private const double Any = 1e15;
    private const int LongestTitle = 32, LongestText = 250, LongestList = 250;

    public static void Values(IXLRange range, Indicator indicator, string name, TemplateText text)
    {
        var rule = range.SetDataValidation();
        rule.IgnoreBlanks = true;
        rule.Decimal.Between(indicator.Min ?? -Any, indicator.Max ?? Any);
        Message(rule, name, text.Format("rule_value", indicator.UnitOfMeasure ?? "—", Range(indicator)), XLErrorStyle.Warning);
    }

    public static void Number(IXLRange range, double min, double max, TemplateText text)
    {
        var rule = range.SetDataValidation();
        rule.IgnoreBlanks = true;
        rule.Decimal.Between(min, max);
        rule.ErrorStyle = XLErrorStyle.Warning;
        rule.ErrorMessage = text["rule_number"];
    }

    public static void Number(IXLRange range, TemplateText text) => Number(range, -Any, Any, text);

    /// <param name="open">Words beside those of the list are welcome.</param>
    public static void List(IXLRange range, IEnumerable<string> words, TemplateText text, bool open)
    {
        var list = string.Join(',', words);
        if (list.Length is 0 or > LongestList) return;
        var rule = range.SetDataValidation();
        rule.IgnoreBlanks = true;
        rule.List($"\"{list}\"", inCellDropdown: true);
        rule.ErrorStyle = open ? XLErrorStyle.Information : XLErrorStyle.Stop;
        rule.ErrorMessage = text[open ? "rule_open_list" : "rule_list"];
    }

    /// <summary>A drop-down whose words stand in cells, because they are too many for the rule itself.</summary>
    public static void List(IXLRange range, IXLRange words, TemplateText text)
    {
        var rule = range.SetDataValidation();
        rule.IgnoreBlanks = true;
        rule.List(words);
        rule.ErrorStyle = XLErrorStyle.Information;
        rule.ErrorMessage = text["rule_open_list"];
    }

    public static string Range(Indicator indicator) => (indicator.Min, indicator.Max) switch
    {
        (null, null) => "—",
        ({ } low, null) => "≥ " + TemplateStyle.Number(low),
        (null, { } high) => "≤ " + TemplateStyle.Number(high),
        ({ } low, { } high) => $"{TemplateStyle.Number(low)} – {TemplateStyle.Number(high)}",
    };

    private static void Message(IXLDataValidation rule, string title, string message, XLErrorStyle style)
    {
        rule.ErrorStyle = style;
        rule.ErrorTitle = rule.InputTitle = Cut(title, LongestTitle);
        rule.ErrorMessage = rule.InputMessage = Cut(message, LongestText);
        rule.ShowInputMessage = true;
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
