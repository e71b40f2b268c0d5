using EnvDashboard.Application;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Submissions;

namespace EnvDashboard.Web.Components.Pages.Submissions;

/// <summary>What the page of one submission shows.</summary>
/// <param name="Names">Names of the units and indicators that occur among the changes, by code.</param>
/// <param name="Touched">The rankings in force that took it in.</param>
public sealed record SubmissionContent(
    SubmissionView Submission,
    Page<FindingView> Findings,
    Page<ChangeView> Changes,
    IReadOnlyDictionary<string, string> Names,
    IReadOnlyList<RankingChoice> Touched);
