using EnvDashboard.Application;
using EnvDashboard.Application.Complaints;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Complaints;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Web.Charts;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Complaints;

/// <summary>The register of complaints: rates and counts, the quarterly warning analysis, and the work orders. All choices stand in the address.</summary>
public sealed partial class ComplaintsPage
{
    private const int PageSize = 50, MonthsShown = 12;

    [Inject]
    public required ListComplaintChoices Choices { get; set; }

    [Inject]
    public required SumComplaints Sums { get; set; }

    [Inject]
    public required AnalyseWarnings Analyse { get; set; }

    [Inject]
    public required ListCases List { get; set; }

    [Inject]
    public required GetAppeals Appeals { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    public string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "platform")]
    public string? Platform { get; set; }

    [SupplyParameterFromQuery(Name = "topic")]
    public string? Topic { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    public string? To { get; set; }

    [SupplyParameterFromQuery(Name = "quarter")]
    public string? Quarter { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "grade")]
    public string? Grade { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    public string? ViewName { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? PageNumber { get; set; }

    private string View => ViewName is "warnings" or "cases" or "appeals" ? ViewName : "overview";

    /// <summary>The months that are shown: as chosen, else the last year that is there.</summary>
    private string From_ => From ?? Data!.Choices.Months[Math.Max(0, Data.Choices.Months.Count - MonthsShown)];

    private string To_ => To ?? Data!.Choices.Months[^1];

    private ComplaintFilter Places(ComplaintChoices choices) => new(
        Some(Unit), Some(Platform), Some(Topic), From ?? choices.Months[Math.Max(0, choices.Months.Count - MonthsShown)], To ?? choices.Months[^1]);

    private IReadOnlyList<PickOption> UnitOptions => [Any, .. Data!.Choices.Units.Select(u => new PickOption(u.Code, Named.Of(u.Name, u.NameEn)))];

    private IReadOnlyList<PickOption> PlatformOptions => [Any, .. Data!.Choices.Platforms.Select(p => new PickOption(p, p))];

    private IReadOnlyList<PickOption> TopicOptions => [Any, .. Data!.Choices.Topics.Select(t => new PickOption(t, t))];

    private IReadOnlyList<PickOption> MonthOptions => [.. Data!.Choices.Months.Reverse().Select(m => new PickOption(m, PeriodName.Of(m)))];

    private IReadOnlyList<PickOption> QuarterOptions =>
        [.. Data!.Choices.Months.Select(QuarterOf).Distinct().Reverse().Select(q => new PickOption(q, PeriodName.Of(q)))];

    private IReadOnlyList<PickOption> KindOptions => [Any, .. CaseKinds.All.Select(k => new PickOption(k, T["Compl_Kind_" + k]))];

    private IReadOnlyList<PickOption> GradeOptions => [Any, .. Enum.GetValues<ComplaintGrade>().Select(g => new PickOption(Keyword.Of(g), T["Compl_Grade_" + g]))];

    private PickOption Any => new("", T["Rect_Any"]);

    private ApexOptions Chart
    {
        get
        {
            var months = Data!.Months.Select(m => m.Key!).ToList();
            var course = Data.Course.ToLookup(c => c.Key);
            var most = Data.Topics.OrderByDescending(t => t.Counts.Received).Take(ComplaintMonths.Most);
            return ComplaintMonths.Build(
                [.. months.Select(m => PeriodName.Of(m))],
                [.. most.Select(t => new ComplaintLine(t.Key ?? T["Compl_NotTold"], [.. months.Select(m => (double?)course[t.Key].FirstOrDefault(c => c.Second == m)?.Counts.Received)]))]);
        }
    }

    protected override async Task<ComplaintContent> LoadAsync(CancellationToken cancellationToken)
    {
        var choices = await Choices.ExecuteAsync(Actor, cancellationToken);
        var content = new ComplaintContent(choices);
        if (choices.Months.Count == 0) return content;
        var places = Places(choices);
        return View switch
        {
            "warnings" => content with { Warnings = await Analyse.ExecuteAsync(Actor, Quarter, places, cancellationToken) },
            "appeals" => content with { Appeals = await Appeals.ExecuteAsync(Actor, places, cancellationToken) },
            "cases" => content with { Cases = await List.ExecuteAsync(Actor, new(places, Kind, Some(Grade), null), new PageRequest(PageNumber, PageSize), cancellationToken) },
            _ => content with
            {
                Total = (await Sums.ExecuteAsync(Actor, ComplaintKey.All, places, cancellationToken)).SingleOrDefault(),
                Months = await Sums.ExecuteAsync(Actor, ComplaintKey.Month, places, cancellationToken),
                Topics = await Sums.ExecuteAsync(Actor, ComplaintKey.Topic, places, cancellationToken),
                Units = await Sums.ExecuteAsync(Actor, ComplaintKey.Unit, places, cancellationToken),
                Platforms = await Sums.ExecuteAsync(Actor, ComplaintKey.Platform, places, cancellationToken),
                Course = await Sums.ExecuteAsync(Actor, ComplaintKey.TopicMonth, places, cancellationToken),
            },
        };
    }

    private void Pick(string name, string? value) => Go((name, string.IsNullOrEmpty(value) ? null : value), ("page", null));

    private string Address(string name, string? value) => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { [name] = value, ["page"] = null });

    /// <summary>The work orders of a kind, with the filters of the page.</summary>
    private string CasesLink(string kind) => AppealLink(kind, null);

    /// <summary>The work orders of a kind and grade, with the filters of the page.</summary>
    private string AppealLink(string? kind, ComplaintGrade? grade) => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["view"] = "cases", ["kind"] = kind, ["grade"] = grade is { } g ? Keyword.Of(g) : null, ["page"] = null });

    /// <summary>The same table as on the page, filters included.</summary>
    private IReadOnlyList<(string Name, object? Value)> TableFilters(string table) =>
        [("table", table), ("unit", Unit), ("platform", Platform), ("topic", Topic), ("from", From_), ("to", To_), ("quarter", Data!.Warnings?.Quarter), ("kind", Kind), ("grade", Grade)];

    private static string QuarterOf(string month) =>
        PeriodText.TryParse(month, out var period) ? Period.Quarter(period.Start.Year, (period.Start.Month + 2) / 3).Code : month;

    private static IReadOnlyList<string> Some(string? value) => string.IsNullOrWhiteSpace(value) ? [] : [value];
}
