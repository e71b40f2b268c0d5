using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Web.Localisation;
using EnvDashboard.Web.Resources;
using Microsoft.Extensions.Localization;

namespace EnvDashboard.Web.Components.Pages.Schemes;

/// <summary>The parameters of a leaf in words: only those that are given.</summary>
public sealed class SchemeRuleWords(IStringLocalizer<Texts> texts)
{
    public string Parameters(SchemeNodeView node, string? unitOfMeasure) => Join(
    [
        Two("Parameter_Bounds", node.Low, node.High, unitOfMeasure),
        One("Parameter_Target", node.Target, unitOfMeasure),
        Two("Parameter_Inner", node.InnerLow, node.InnerHigh, unitOfMeasure),
        One("Parameter_Points", node.Points, null),
        One("Parameter_PerEvent", node.PerEvent, null),
        string.IsNullOrEmpty(node.Bands) ? null : node.Bands.Replace(";", "；", StringComparison.Ordinal),
    ]);

    public string Special(SchemeNodeView node) => Join(
    [
        node.Treatment == "none" ? null : texts["Treatment_" + node.Treatment].Value,
        Impute(node.Impute),
        One("Parameter_BaseMin", node.BaseMin, null),
    ]);

    /// <summary>carry_forward:3 carries its age limit with it.</summary>
    private string? Impute(string impute) => impute.Split(':') switch
    {
        ["none" or ""] => null,
        [var word, var limit] => texts["Impute_" + word, limit].Value,
        [var word, ..] => texts["Impute_" + word].Value,
        _ => null,
    };

    private string? One(string key, double? number, string? unit) => number is { } n ? texts[key, NumberText.Value(n) + unit].Value : null;

    private string? Two(string key, double? low, double? high, string? unit) => (low, high) switch
    {
        (null, null) => null,
        _ => texts[key, NumberText.Value(low) + unit, NumberText.Value(high) + unit].Value,
    };

    private string Join(IEnumerable<string?> parts) => string.Join(texts["Clause_Separator"], parts.Where(p => !string.IsNullOrEmpty(p)));
}
