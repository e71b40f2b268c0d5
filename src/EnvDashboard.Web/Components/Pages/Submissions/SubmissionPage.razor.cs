using System.Globalization;
using EnvDashboard.Application;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Live;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Submissions;

/// <summary>One submission from its arrival to the rankings it touched; it follows the work by itself.</summary>
public sealed partial class SubmissionPage
{
    private const int PageSize = 50;

    private bool deciding;

    [Inject]
    public required GetSubmission Get { get; set; }

    [Inject]
    public required ListFindings ListFindings { get; set; }

    [Inject]
    public required ListChanges ListChanges { get; set; }

    [Inject]
    public required ListRankings ListRankings { get; set; }

    [Inject]
    public required ListUnits ListUnits { get; set; }

    [Inject]
    public required ListIndicators ListIndicators { get; set; }

    [Inject]
    public required AcceptSubmission Accept { get; set; }

    [Inject]
    public required RejectSubmission Reject { get; set; }

    [Inject]
    public required RollbackSubmission RollBack { get; set; }

    [Inject]
    public required LiveFeed Feed { get; set; }

    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromQuery(Name = "findings")]
    public int? FindingsNumber { get; set; }

    [SupplyParameterFromQuery(Name = "changes")]
    public int? ChangesNumber { get; set; }

    [SupplyParameterFromQuery(Name = "all")]
    public bool? All { get; set; }

    private bool ShowAll => All == true;

    private string Heading => Data?.Submission.FileName ?? T["Submission_Number", Id];

    protected override void OnInitialized() => Feed.SubmissionChanged += OnSubmissionChanged;

    protected override void Unsubscribe() => Feed.SubmissionChanged -= OnSubmissionChanged;

    protected override async Task<SubmissionContent> LoadAsync(CancellationToken cancellationToken)
    {
        var submission = await Get.ExecuteAsync(Actor, Id, cancellationToken);
        var findings = await ListFindings.ExecuteAsync(Actor, Id, new(FindingsNumber, PageSize), CultureInfo.CurrentUICulture, cancellationToken);
        var changes = await ListChanges.ExecuteAsync(Actor, Id, ShowAll, new(ChangesNumber, PageSize), cancellationToken);
        var runs = submission.RankingRuns.ToHashSet();
        var touched = runs.Count == 0 ? [] : (await ListRankings.ExecuteAsync(Actor, cancellationToken)).Where(r => runs.Contains(r.RunId)).ToList();
        return new(submission, findings, changes, await NamesAsync(changes, cancellationToken), touched);
    }

    private async Task<Dictionary<string, string>> NamesAsync(Page<ChangeView> changes, CancellationToken cancellationToken)
    {
        if (changes.Items.Count == 0) return [];
        var units = await ListUnits.ExecuteAsync(Actor, cancellationToken);
        var indicators = await ListIndicators.ExecuteAsync(Actor, cancellationToken);
        return units.Select(u => (u.Code, Name: Named.Of(u.Name, u.NameEn)))
            .Concat(indicators.Select(i => (i.Code, Name: Named.Of(i.Name, i.NameEn))))
            .DistinctBy(n => n.Code).ToDictionary(n => n.Code, n => n.Name, StringComparer.Ordinal);
    }

    private Task AcceptAsync() => DecideAsync(() => Accept.ExecuteAsync(Actor, Id, null, CancellationToken.None));

    private Task RejectAsync(string reason) => DecideAsync(() => Reject.ExecuteAsync(Actor, Id, reason, CancellationToken.None));

    private Task RollBackAsync(string reason) => DecideAsync(() => RollBack.ExecuteAsync(Actor, Id, reason, CancellationToken.None));

    private async Task DecideAsync(Func<Task> decision)
    {
        deciding = true;
        if (await TryAsync(decision)) await ReloadAsync();
        deciding = false;
    }

    private void OnSubmissionChanged(int id)
    {
        if (id == Id) RequestRefresh();
    }
}
