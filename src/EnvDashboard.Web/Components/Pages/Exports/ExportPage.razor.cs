using System.Globalization;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Exports.Downloads;
using EnvDashboard.Application.Exports.Kinds;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Exports;

/// <summary>Chooses what a comparison workbook holds. The choices stand in the address, so that one can be kept and sent on.</summary>
public sealed partial class ExportPage
{
    private const char Separator = ',';

    private string asked = "";

    [Inject]
    public required ListRankings ListRankings { get; set; }

    [Inject]
    public required ListGroups ListGroups { get; set; }

    [Inject]
    public required ListUnits ListUnits { get; set; }

    [Inject]
    public required ListIndicators ListIndicators { get; set; }

    [Inject]
    public required ListSchemes ListSchemes { get; set; }

    [Inject]
    public required RequestExport Request { get; set; }

    [SupplyParameterFromQuery]
    public string? Group { get; set; }

    /// <summary>Of the list of files made.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    public int? PageNumber { get; set; }

    [SupplyParameterFromQuery]
    public string? Scheme { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    [SupplyParameterFromQuery(Name = "units")]
    public string? UnitCodes { get; set; }

    [SupplyParameterFromQuery(Name = "indicators")]
    public string? IndicatorCodes { get; set; }

    private string ChosenGroup => Data!.Choices.FirstOrDefault(c => c.Group == Group)?.Group ?? Data.Choices[0].Group;

    private string ChosenScheme => OfGroup.FirstOrDefault(c => c.Scheme == Scheme)?.Scheme ?? OfGroup.First().Scheme;

    private string ChosenTo => To is not null && Periods.Contains(To) ? To : Periods[0];

    private string ChosenFrom => From is not null && Periods.Contains(From) ? From : ChosenTo;

    private IEnumerable<RankingChoice> OfGroup => Data!.Choices.Where(c => c.Group == ChosenGroup);

    /// <summary>The latest first.</summary>
    private List<string> Periods => [.. OfGroup.Where(c => c.Scheme == ChosenScheme).Select(c => c.Period).Distinct()];

    private bool WrongOrder => PeriodText.TryParse(ChosenFrom, out var from) && PeriodText.TryParse(ChosenTo, out var to) && from.CompareTo(to) > 0;

    private IReadOnlyList<PickOption> GroupOptions => [.. Data!.Choices.DistinctBy(c => c.Group).Select(c => new PickOption(c.Group, Named.Of(c.GroupName, c.GroupNameEn)))];

    private IReadOnlyList<PickOption> SchemeOptions => [.. OfGroup.DistinctBy(c => c.Scheme).Select(c => new PickOption(c.Scheme, Named.Of(c.SchemeName, c.SchemeNameEn)))];

    private IReadOnlyList<PickOption> PeriodOptions => [.. Periods.Select(p => new PickOption(p, PeriodName.Of(p)))];

    private IReadOnlyList<PickOption> UnitOptions
    {
        get
        {
            var members = Data!.Groups.First(g => g.Code == ChosenGroup).Members.Select(m => m.Unit).ToHashSet(StringComparer.Ordinal);
            return [.. Data.Units.Where(u => members.Contains(u.Code)).Select(u => new PickOption(u.Code, $"{Named.Of(u.Name, u.NameEn)} {u.Code}"))];
        }
    }

    private IReadOnlyList<PickOption> IndicatorOptions => [.. Data!.Indicators.Select(i => new PickOption(i.Code, $"{Named.Of(i.Name, i.NameEn)} {i.Code}"))];

    /// <summary>The version in force for the last period.</summary>
    private IReadOnlyList<SchemeNodeView> Nodes
    {
        get
        {
            var version = OfGroup.FirstOrDefault(c => c.Scheme == ChosenScheme && c.Period == ChosenTo)?.Version;
            return Data!.Schemes.FirstOrDefault(s => s.Code == ChosenScheme && s.Version == version)?.Nodes ?? [];
        }
    }

    /// <summary>Nodes with indicators below them; the root is the whole scheme, which is chosen by choosing nothing.</summary>
    private IReadOnlyList<PickOption> NodeOptions =>
        [new("", T["Export_AnyNode"]), .. Nodes.Where(n => n is { Indicator: null, Parent: not null }).Select(n => new PickOption(n.Code, $"{n.Code} {Named.Of(n.Name, n.NameEn)}"))];

    /// <summary>The node whose indicators are just those that are chosen.</summary>
    private string ChosenNode => NodeOptions.Skip(1).FirstOrDefault(n => Below(n.Value).ToHashSet(StringComparer.Ordinal).SetEquals(ChosenIndicators))?.Value ?? "";

    private List<string> Below(string node) =>
        [.. Nodes.Where(n => n.Parent == node).SelectMany(n => n.Indicator is { } indicator ? [indicator] : Below(n.Code)).Distinct(StringComparer.Ordinal)];

    private IEnumerable<string> ChosenUnits => Split(UnitCodes);

    private IEnumerable<string> ChosenIndicators => Split(IndicatorCodes);

    private ExportChoice Choice => new(ChosenGroup, ChosenScheme, ChosenFrom, ChosenTo, [.. ChosenUnits], [.. ChosenIndicators], []);

    private IReadOnlyList<string> Offered { get; } = ["comparison.xlsx", "bulletin.docx", "rectification-bulletin.docx", "package.zip", "values.xlsx", "ranking.csv"];

    private string Direct(string kind) => $"/api/v1/exports/{kind}?{Choice.For(kind)}";

    private string About(string kind) => T["ExportAbout_" + Path.GetFileNameWithoutExtension(kind), PeriodName.Of(ChosenTo)];

    private async Task AskAsync(string kind)
    {
        asked = "";
        await TryAsync(async () => asked = T["Export_Asked", await Request.ExecuteAsync(Actor, kind, Choice.For(kind), CultureInfo.CurrentUICulture, CancellationToken.None)]);
    }

    protected override async Task<ExportContent> LoadAsync(CancellationToken cancellationToken) => new(
        await ListRankings.ExecuteAsync(Actor, cancellationToken),
        await ListGroups.ExecuteAsync(Actor, cancellationToken),
        await ListUnits.ExecuteAsync(Actor, cancellationToken),
        await ListIndicators.ExecuteAsync(Actor, cancellationToken),
        await ListSchemes.ExecuteAsync(Actor, cancellationToken));

    private static List<string> Split(string? codes) => [.. (codes ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string? Joined(object? codes) => codes is IEnumerable<string> list && list.Any() ? string.Join(Separator, list) : null;

    private Dictionary<string, object> Labelled(string text) => new() { ["aria-label"] = T[text].Value };
}
