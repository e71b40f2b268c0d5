using EnvDashboard.Application;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Application.Submissions.Registers.Feeding;
using EnvDashboard.Domain.Rectification;

namespace EnvDashboard.Web.Components.Pages.Rectification;

/// <summary>How the ledger is shown.</summary>
public enum LedgerView { List, Board, Tree, Calendar, Ratios, Trend }

/// <summary>What the ledger page shows. What the view does not need is not asked for.</summary>
/// <param name="View">The view it was loaded for, which the address may have left already.</param>
/// <param name="By">Of the ratios.</param>
/// <param name="Totals">Of what the filters leave, one for each level.</param>
/// <param name="Categories">All environments with items, for the choice.</param>
/// <param name="Units">All units with items, for the choice.</param>
public sealed record LedgerContent(LedgerView View, RatioKey By, IReadOnlyList<RatioView> Totals, IReadOnlyList<RatioView> Categories, IReadOnlyList<RatioView> Units)
{
    public Page<ItemView>? Items { get; init; }
    public IReadOnlyList<BoardColumn> Columns { get; init; } = [];
    public ItemTreeView? Tree { get; init; }
    public DeadlineMonth? Month { get; init; }
    public IReadOnlyList<RatioView> Ratios { get; init; } = [];
    public IReadOnlyList<TrendPoint> Trend { get; init; } = [];
    public FeedState? Feed { get; init; }
}

public sealed record BoardColumn(RectificationState State, Page<ItemView> Items);
