using System.Globalization;
using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Live;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Application.Submissions.Recognition;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Submissions;

/// <summary>One submission from its arrival to the rankings it touched; it follows the work by itself.</summary>
public sealed partial class SubmissionPage
{
    private const int PageSize = 50;

    private bool deciding;
    private string? refusal;
    private IReadOnlySet<ChangedPlace> overtaken = new HashSet<ChangedPlace>();

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
    public required GetRecognition GetRecognition { get; set; }

    [Inject]
    public required CorrectReading Correct { get; set; }

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

    private bool MayCorrect => Actor.May(Permission.Submit) && Data!.Submission.Status is SubmissionStatus.Staged or SubmissionStatus.Failed;

    private string Heading => Data?.Submission.FileName ?? T["Submission_Number", Id];

    protected override void OnInitialized() => Feed.SubmissionChanged += OnSubmissionChanged;

    protected override void Unsubscribe() => Feed.SubmissionChanged -= OnSubmissionChanged;

    protected override async Task<SubmissionContent> LoadAsync(CancellationToken cancellationToken)
    {
        var submission = await Get.ExecuteAsync(Actor, Id, cancellationToken);
        var findings = await ListFindings.ExecuteAsync(Actor, Id, new(FindingsNumber, PageSize), CultureInfo.CurrentUICulture, cancellationToken);
        var changes = await ListChanges.WithEarlierAsync(Actor, Id, ShowAll, new(ChangesNumber, PageSize), overtaken, cancellationToken);
        var runs = submission.RankingRuns.ToHashSet();
        var touched = runs.Count == 0 ? [] : (await ListRankings.ExecuteAsync(Actor, cancellationToken)).Where(r => runs.Contains(r.RunId)).ToList();
        var recognition = await GetRecognition.ExecuteAsync(Actor, Id, cancellationToken);
        var units = await ListUnits.ExecuteAsync(Actor, cancellationToken);
        var indicators = await ListIndicators.ExecuteAsync(Actor, cancellationToken);
        return new(submission, findings, changes, Names(units, indicators), touched, recognition, indicators.ToDictionary(i => i.Code, StringComparer.Ordinal), units);
    }

    private static Dictionary<string, string> Names(IReadOnlyList<UnitView> units, IReadOnlyList<IndicatorView> indicators) =>
        units.Select(u => (u.Code, Name: Named.Of(u.Name, u.NameEn)))
            .Concat(indicators.Select(i => (i.Code, Name: Named.Of(i.Name, i.NameEn))))
            .DistinctBy(n => n.Code).ToDictionary(n => n.Code, n => n.Name, StringComparer.Ordinal);

    private Task AcceptAsync(string? reason) => DecideAsync(async () =>
    {
        overtaken = new HashSet<ChangedPlace>();
        try
        {
            await Accept.ExecuteAsync(Actor, Id, reason, CancellationToken.None);
        }
        catch (ChangedInBetweenException error)
        {
            overtaken = error.Places.ToHashSet();
            throw;
        }
    });

    private Task RejectAsync(string reason) => DecideAsync(() => Reject.ExecuteAsync(Actor, Id, reason, CancellationToken.None));

    private Task RollBackAsync(string reason) => DecideAsync(() => RollBack.ExecuteAsync(Actor, Id, reason, CancellationToken.None));

    private Task<bool> CorrectAsync(RecognitionDraft draft) => DecideAsync(() => Correct.ExecuteAsync(Actor, Id, draft.Corrections, draft.Period, CancellationToken.None));

    /// <summary>What comes of it is shown in any case; a refusal stays on the page until the next decision.</summary>
    private async Task<bool> DecideAsync(Func<Task> decision)
    {
        deciding = true;
        var done = await TryAsync(decision);
        refusal = done ? null : Problem;
        await ReloadAsync();
        deciding = false;
        StateHasChanged();
        return done;
    }

    private void OnSubmissionChanged(int id)
    {
        if (id == Id) RequestRefresh();
    }
}
