using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Submissions.Registers.Feeding;
using EnvDashboard.Domain.Approvals;
using EnvDashboard.Intake.Approvals;
using EnvDashboard.Storage;

namespace EnvDashboard.Application.Approvals;

/// <summary>The rates of the monthly tables as indicators (<c>APPR_…</c>), by unit and month. A rate without a denominator is no figure: missing is not zero.</summary>
public sealed class ApprovalFeed : IIndicatorFeed
{
    public const string FeedName = "approval-figures";

    public string Name => FeedName;

    public IReadOnlyCollection<string> Registers { get; } = ["approval_counts"];

    public bool Enabled => true;

    public IReadOnlyList<FedIndicator> Indicators { get; } = [.. ApprovalRate.All.Select(Indicator)];

    public async Task<IReadOnlyList<FedFigure>> ComputeAsync(AppDb db, DictionarySnapshot known, IReadOnlyCollection<int> periods, CancellationToken cancellationToken)
    {
        IReadOnlyCollection<int> asked = periods.Count > 0 ? periods : await ReadApprovalCounts.PeriodsAsync(db, cancellationToken);
        return
        [
            .. from c in await ReadApprovalCounts.ExecuteAsync(db, [.. asked], null, cancellationToken)
               orderby known.Periods[c.Period], known.Units[c.Unit].Code
               from rate in ApprovalRate.All
               let value = rate.Of(c.Counts)
               where value.Value is not null
               select new FedFigure(known.Units[c.Unit].Code, rate.Code, known.Periods[c.Period].Code, value.Value!.Value, value.Numerator!.Value, value.Denominator!.Value),
        ];
    }

    /// <summary>Offices have indicators of their own by these names: two of one name could not be told apart in a header.</summary>
    private static FedIndicator Indicator(ApprovalRate rate) => new(
        rate.Code, rate.Name + "（审批月报）", rate.NameEn + " (monthly table)", "approvals", "%", "higher",
        $"({string.Join(" + ", rate.Numerator.Select(ApprovalWords.WordOf))}) ÷ ({string.Join(" + ", rate.Denominator.Select(ApprovalWords.WordOf))})");
}
