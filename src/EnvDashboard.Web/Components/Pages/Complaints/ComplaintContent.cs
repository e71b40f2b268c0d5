using EnvDashboard.Application;
using EnvDashboard.Application.Complaints;

namespace EnvDashboard.Web.Components.Pages.Complaints;

/// <summary>What the complaints page shows; of the views only the one that is open is filled.</summary>
public sealed record ComplaintContent(ComplaintChoices Choices)
{
    public ComplaintSumView? Total { get; init; }
    public IReadOnlyList<ComplaintSumView> Months { get; init; } = [];
    public IReadOnlyList<ComplaintSumView> Topics { get; init; } = [];
    public IReadOnlyList<ComplaintSumView> Units { get; init; } = [];
    public IReadOnlyList<ComplaintSumView> Platforms { get; init; } = [];

    /// <summary>Topic by month, for the chart.</summary>
    public IReadOnlyList<ComplaintSumView> Course { get; init; } = [];
    public WarningView? Warnings { get; init; }
    public Page<CaseView>? Cases { get; init; }
    public IReadOnlyList<AppealGradeView> Appeals { get; init; } = [];
}
