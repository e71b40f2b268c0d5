namespace EnvDashboard.Application.Rectification;

/// <summary>The indicators that the ledger feeds, one of each name and environment (<c>RECT_VERIFIED_E5</c>).</summary>
internal static class LedgerIndicators
{
    public static readonly string[] Names = ["RECT_STATED", "RECT_FIGURE", "RECT_MEASURES", "RECT_CLAIMED", "RECT_VERIFIED", "RECT_OVERDUE"];
}
