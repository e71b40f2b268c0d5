using System.Globalization;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Templates;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Templates;

/// <summary>Chooses the workbook to be filled in. The choices stand in the address, so that one can be kept and sent on.</summary>
public sealed partial class TemplatePage
{
    private const string PeriodKey = "period", Wide = "wide", Long = "long", Chinese = "zh", English = "en";

    private static readonly string IndicatorsKind = Keyword.Of(TemplateKind.Indicators), DefinitionKind = Keyword.Of(TemplateKind.Definition);

    [Inject]
    public required ListGroups ListGroups { get; set; }

    [Inject]
    public required ListSchemes ListSchemes { get; set; }

    [Inject]
    public required ListPeriods ListPeriods { get; set; }

    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery]
    public string? Group { get; set; }

    [SupplyParameterFromQuery(Name = PeriodKey)]
    public string? PeriodCode { get; set; }

    [SupplyParameterFromQuery]
    public string? Scheme { get; set; }

    [SupplyParameterFromQuery]
    public string? Layout { get; set; }

    [SupplyParameterFromQuery(Name = "lang")]
    public string? Language { get; set; }

    [SupplyParameterFromQuery]
    public bool? Filled { get; set; }

    [SupplyParameterFromQuery]
    public bool? Parts { get; set; }

    private string ChosenKind => Keyword.TryParse<TemplateKind>(Kind, out var kind) ? Keyword.Of(kind) : IndicatorsKind;

    private bool IsIndicators => ChosenKind == IndicatorsKind;

    private bool IsDefinition => ChosenKind == DefinitionKind;

    /// <summary>Values need a group; the other kinds do without.</summary>
    private string? ChosenGroup => Data!.Groups.FirstOrDefault(g => g.Code == Group)?.Code ?? (IsIndicators ? Data.Groups.FirstOrDefault(g => OfGroup(g.Code).Any())?.Code ?? Data.Groups.FirstOrDefault()?.Code : null);

    private string? ChosenScheme => OfGroup(ChosenGroup).FirstOrDefault(s => s.Code == Scheme)?.Code;

    private string ChosenLayout => Layout == Long ? Long : Wide;

    private string ChosenLanguage => Language is Chinese or English ? Language : Cultures.IsChinese(CultureInfo.CurrentUICulture) ? Chinese : English;

    private bool WithValues => Filled == true;

    private bool WithParts => Parts == true;

    private string ChosenPeriod => PeriodCode ?? Proposed;

    private bool PeriodWrong => IsIndicators && !PeriodText.TryParse(ChosenPeriod, out _);

    /// <summary>After the latest month with values comes the one that is to be filled in next.</summary>
    private string Proposed => Data!.Periods.Select(p => p.Code).FirstOrDefault() is { } code && PeriodText.TryParse(code, out var latest)
        ? latest.Kind == PeriodKind.Month ? Period.Month(latest.End.AddDays(1).Year, latest.End.AddDays(1).Month).Code : latest.Code
        : Period.Month(Time.GetLocalNow().Year, Time.GetLocalNow().Month).Code;

    private IReadOnlyList<PickOption> KindOptions => [.. Keyword.All<TemplateKind>().Select(k => new PickOption(k, T["Template_Kind_" + k]))];

    private IReadOnlyList<PickOption> GroupOptions =>
        [.. IsIndicators ? [] : (PickOption[])[new("", T["Template_AnyGroup"])], .. Data!.Groups.Select(g => new PickOption(g.Code, Named.Of(g.Name, g.NameEn)))];

    private IReadOnlyList<PickOption> SchemeOptions => [new("", T["Template_SchemeInForce"]), .. OfGroup(ChosenGroup).Select(s => new PickOption(s.Code, Named.Of(s.Name, s.NameEn)))];

    private IReadOnlyList<PickOption> LayoutOptions => [new(Wide, T["Template_Wide"]), new(Long, T["Template_Long"])];

    private static IReadOnlyList<PickOption> LanguageOptions => [new(Chinese, "中文"), new(English, "English")];

    private string Link => Navigation.GetUriWithQueryParameters($"/api/v1/templates/{ChosenKind}.xlsx", new Dictionary<string, object?>
    {
        ["group"] = ChosenGroup,
        [PeriodKey] = IsIndicators ? ChosenPeriod : null,
        ["scheme"] = IsIndicators || IsDefinition ? ChosenScheme : null,
        ["layout"] = IsIndicators ? ChosenLayout : null,
        ["filled"] = WithValues && (IsIndicators || IsDefinition) ? true : null,
        ["parts"] = WithParts && IsIndicators && ChosenLayout == Wide ? true : null,
        ["lang"] = ChosenLanguage,
    });

    protected override async Task<TemplateChoices> LoadAsync(CancellationToken cancellationToken) => new(
        await ListGroups.ExecuteAsync(Actor, cancellationToken),
        await ListSchemes.ExecuteAsync(Actor, cancellationToken),
        [.. (await ListPeriods.ExecuteAsync(Actor, cancellationToken)).OrderByDescending(p => p.End).ThenBy(p => p.Start == p.End)]);

    private IEnumerable<SchemeView> OfGroup(string? group) => Data!.Schemes.Where(s => group is null || s.Group == group).DistinctBy(s => s.Code);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
