using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Definitions;

/// <summary>加扣分上限: the most that one reason may bring a unit in a period.</summary>
internal sealed record PointCap(string Reason, double? MaxAdded, double? MaxDeducted)
{
    public static readonly DefinitionTable<PointCap> Table = new(
        "point_caps",
        "加扣分上限",
        new("reason", "事由", 30, c => Cell.Of(c.Reason)),
        new("max_added", "加分上限", 12, c => Cell.Of(c.MaxAdded)),
        new("max_deducted", "扣分上限", 12, c => Cell.Of(c.MaxDeducted)));
}
