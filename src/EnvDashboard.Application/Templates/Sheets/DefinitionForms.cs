using EnvDashboard.Domain;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Targets;
using EnvDashboard.Domain.Units;

namespace EnvDashboard.Application.Templates.Sheets;

/// <summary>The definition sheets of the contract; filled ones hold what is in force for the group and the scheme.</summary>
internal static class DefinitionForms
{
    private static readonly string[] YesNo = ["yes", "no"];

    public static IEnumerable<Form> Of(TemplateContent content)
    {
        var filled = content.Request.Filled;
        yield return new("units", [new("code", true), new("name", true), new("name_en"), new("kind", Words: Keyword.All<UnitKind>()), new("parent"), new("aliases"), new("valid_from"), new("valid_to"), new("city"), new("province"), new("invented", Words: YesNo)],
            filled ? [.. content.Units.Select(Unit)] : []);
        yield return new("groups", [new("group", true), new("group_name", true), new("group_name_en"), new("unit", true), new("from"), new("to")],
            filled ? [.. content.Groups.SelectMany(g => g.Members.Select(m => (object?[])[g.Code, g.Name, g.NameEn, m.UnitCode, Day(m.From), Day(m.To)]))] : []);
        yield return new("categories", [new("code", true), new("name", true), new("name_en"), new("order", Number: true)],
            filled ? [.. content.Categories.Select(c => (object?[])[c.Code, c.Name, c.NameEn, (double)c.Order])] : []);
        yield return new("indicators",
            [new("code", true), new("name", true), new("name_en"), new("domain"), new("category"), new("unit_of_measure"), new("direction", Words: Keyword.All<Direction>()), new("kind", Words: Keyword.All<IndicatorKind>()),
             new("frequency", Words: Keyword.All<Frequency>()), new("decimals", Number: true), new("min", Number: true), new("max", Number: true), new("nature", Words: Keyword.All<IndicatorNature>()), new("aliases"), new("definition"), new("counting_rule")],
            filled ? [.. content.Indicators.Select(Indicator)] : []);
        yield return new("targets",
            [new("indicator", true), new("kind", true, Words: Keyword.All<TargetKind>()), new("value", Number: true), new("low", Number: true), new("high", Number: true), new("group"), new("unit"), new("from"), new("to"), new("source")],
            filled ? [.. content.Targets.Select(Target)] : []);
        // An empty pair of scheme sheets among filled ones would come back as a scheme without a code.
        if (filled && content.Scheme is null) yield break;
        foreach (var form in SchemeForms.Of(filled ? content.Scheme : null)) yield return form;
    }

    private static object?[] Unit(Unit u) =>
        [u.Code, u.Name, u.NameEn, Keyword.Of(u.Kind), u.ParentCode, List(u.Aliases), Day(u.ValidFrom), Day(u.ValidTo), u.City, u.Province, u.Invented ? "yes" : null];

    private static object?[] Indicator(Indicator i) =>
        [i.Code, i.Name, i.NameEn, i.Domain, i.CategoryCode, i.UnitOfMeasure, Keyword.Of(i.Direction), Keyword.Of(i.Kind), i.Frequency is { } f ? Keyword.Of(f) : null,
         (double?)i.Decimals, i.Min, i.Max, i.Nature is { } n ? Keyword.Of(n) : null, List(i.Aliases), i.Definition, i.CountingRule];

    private static object?[] Target(IndicatorTarget t) => [t.IndicatorCode, Keyword.Of(t.Kind), t.Value, t.Low, t.High, t.GroupCode, t.UnitCode, Day(t.From), Day(t.To), t.Source];

    private static string? List(IReadOnlyList<string> words) => words.Count == 0 ? null : string.Join(';', words);

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
