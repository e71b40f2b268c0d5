using EnvDashboard.Domain;
using EnvDashboard.Domain.Approvals;

namespace EnvDashboard.Application.Templates.Sheets;

/// <summary>The catalogue of approval items and the monthly table, in the columns of the contract.</summary>
internal static class ApprovalForms
{
    private static readonly string[] YesNo = ["yes", "no"];

    public static Form Items() => new("approval_items",
        [
            new("code", true), new("name", true), new("unit", true, Units: true), new("legal"), new("promised"), new("benchmark"), new("limit_unit", Words: Keyword.All<LimitUnit>()), new("actual"),
            new("steps", Number: true), new("documents", Number: true), new("visits", Number: true), new("online", Words: Keyword.All<OnlineLevel>()), new("in_hall", Words: YesNo), new("hall_reason"),
            new("delegated", Words: Keyword.All<DelegationState>()), new("theme"),
        ], []);

    public static Form Counts() => new("approval_counts",
        [new("unit", true, Units: true), new("period", true), new("item"), .. Keyword.All<ApprovalCount>().Select(key => new FormColumn(key, key is "accepted" or "closed", Number: true))], []);
}
