using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Domain.Rectification;

namespace EnvDashboard.Application.Exports.Bulletin;

/// <summary>All that a bulletin on rectification says.</summary>
/// <param name="AsOf">The day on which what is overdue was overdue.</param>
/// <param name="LastChange">When the ledger last changed.</param>
/// <param name="WithLeaders">Names of the leaders responsible stand beside overdue items; never in a bulletin for the public.</param>
/// <param name="Overdue">The longest overdue first.</param>
internal sealed record RectificationContent(
    string? Period,
    DateOnly AsOf,
    DateTimeOffset LastChange,
    bool Invented,
    bool WithLeaders,
    IReadOnlyList<string> Units,
    IReadOnlyList<RatioView> Whole,
    IReadOnlyList<RatioView> ByUnit,
    IReadOnlyList<RatioView> ByEnvironment,
    IReadOnlyList<OverdueItem> Overdue,
    long OverdueTotal)
{
    /// <summary>The level with most items: units and environments are told apart by it in words and in the chart. Levels are never added up.</summary>
    public RectificationLevel? MainLevel => Whole.Count == 0 ? null : Whole.MaxBy(w => w.Total)!.Level;
}

/// <param name="Leader">Null in a bulletin for the public.</param>
internal sealed record OverdueItem(UnitReference Unit, string ItemNo, string Title, string? LeadUnit, DateOnly Due, string? Leader);
