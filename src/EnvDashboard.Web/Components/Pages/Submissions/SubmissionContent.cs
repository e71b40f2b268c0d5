using EnvDashboard.Application;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Web.Components.Pages.Submissions;

/// <summary>What the page of one submission shows.</summary>
/// <param name="Names">Names of the units and indicators that occur among the changes, by code.</param>
/// <param name="Touched">The rankings in force that took it in.</param>
/// <param name="Indicators">By code; with <paramref name="Units"/> for what was understood and may be corrected.</param>
public sealed record SubmissionContent(
    SubmissionView Submission,
    Page<FindingView> Findings,
    Page<ChangeView> Changes,
    IReadOnlyDictionary<string, string> Names,
    IReadOnlyList<RankingChoice> Touched,
    WorkbookRecognition Recognition,
    IReadOnlyDictionary<string, IndicatorView> Indicators,
    IReadOnlyList<UnitView> Units);
