using EnvDashboard.Application;
using EnvDashboard.Application.Live;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Submissions;

/// <summary>Everything that was uploaded, the latest first.</summary>
public sealed partial class SubmissionsPage
{
    private const int PageSize = 30;

    [Inject]
    public required ListSubmissions List { get; set; }

    [Inject]
    public required LiveFeed Feed { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? PageNumber { get; set; }

    protected override void OnInitialized() => Feed.SubmissionChanged += OnSubmissionChanged;

    protected override void Unsubscribe() => Feed.SubmissionChanged -= OnSubmissionChanged;

    protected override Task<Page<SubmissionView>> LoadAsync(CancellationToken cancellationToken) =>
        List.ExecuteAsync(Actor, new PageRequest(PageNumber, PageSize), cancellationToken);

    private string PeriodsText(SubmissionView item) => item.Periods.Count switch
    {
        0 => NumberText.Missing,
        1 or 2 => string.Join(T["List_Separator"], item.Periods.Select(PeriodName.Of)),
        _ => T["Periods_Many", PeriodName.Of(item.Periods[0]), PeriodName.Of(item.Periods[^1]), item.Periods.Count],
    };

    private void OnSubmissionChanged(int id) => RequestRefresh();
}
