using EnvDashboard.Application;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Live;
using EnvDashboard.Application.Rankings;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Jobs;

/// <summary>Background work: what runs, how far it is, what went wrong.</summary>
public sealed partial class JobsPage
{
    private const int PageSize = 30;

    private bool asking;
    private string asked = "";

    [Inject]
    public required ListJobs List { get; set; }

    [Inject]
    public required RequestRecompute Recompute { get; set; }

    [Inject]
    public required LiveFeed Feed { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? PageNumber { get; set; }

    protected override void OnInitialized() => Feed.JobsChanged += RequestRefresh;

    protected override void Unsubscribe() => Feed.JobsChanged -= RequestRefresh;

    protected override Task<Page<JobView>> LoadAsync(CancellationToken cancellationToken) =>
        List.ExecuteAsync(Actor, new PageRequest(PageNumber, PageSize), cancellationToken);

    private string TypeName(JobView job) => T["JobType_" + job.Type] is { ResourceNotFound: false } known ? known.Value : job.Type;

    private string? StageName(JobView job) => job.Stage is { } stage && T["Stage_" + stage] is { ResourceNotFound: false } known ? known.Value : job.Stage;

    private async Task RecomputeAsync()
    {
        asking = true;
        await TryAsync(async () => asked = T["Jobs_Asked", await Recompute.ExecuteAsync(Actor, null, null, null, CancellationToken.None)]);
        asking = false;
        RequestRefresh();
    }
}
