using EnvDashboard.Application;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Domain.Rectification;

namespace EnvDashboard.Web.Components.Pages.Rectification;

/// <summary>What the ledger page shows.</summary>
/// <param name="Totals">Of what the filters leave, one for each level.</param>
/// <param name="Units">All units with items, for the choice.</param>
/// <param name="Columns">Of the board; empty in the list.</param>
public sealed record LedgerContent(
    Page<ItemView> Items, IReadOnlyList<RatioView> Totals, IReadOnlyList<RatioView> ByCategory, IReadOnlyList<RatioView> Units, IReadOnlyList<BoardColumn> Columns);

public sealed record BoardColumn(RectificationState State, Page<ItemView> Items);
