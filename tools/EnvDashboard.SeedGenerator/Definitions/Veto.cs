using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Definitions;

/// <summary>一票否决: a value that caps the total, whatever else was achieved.</summary>
internal sealed record Veto(string Indicator, string Condition, double CapAt)
{
    public static readonly DefinitionTable<Veto> Table = new(
        "vetoes",
        "一票否决",
        new("indicator", "指标", 30, v => Cell.Of(v.Indicator)),
        new("condition", "条件", 12, v => Cell.Of(v.Condition)),
        new("cap_at", "封顶分", 12, v => Cell.Of(v.CapAt)));
}
