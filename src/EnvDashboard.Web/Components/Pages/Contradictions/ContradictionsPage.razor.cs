using EnvDashboard.Application;
using EnvDashboard.Application.Submissions.Contradictions;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Contradictions;

/// <summary>One thing with two values: both stand here with their sources until somebody finds out which is right.</summary>
public sealed partial class ContradictionsPage
{
    private const int PageSize = 50;

    [Inject]
    public required ListContradictions List { get; set; }

    [SupplyParameterFromQuery]
    public string? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "period")]
    public string? PeriodCode { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? PageNumber { get; set; }

    protected override Task<Page<ContradictionView>> LoadAsync(CancellationToken cancellationToken) =>
        List.ExecuteAsync(Actor, new(Unit, PeriodCode), new PageRequest(PageNumber, PageSize), cancellationToken);

    private static string? Given(object? text) => text?.ToString() is { } given && !string.IsNullOrWhiteSpace(given) ? given.Trim() : null;
}
