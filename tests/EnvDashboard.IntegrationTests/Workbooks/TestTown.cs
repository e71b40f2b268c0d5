using EnvDashboard.Tests.Intake;

namespace EnvDashboard.IntegrationTests.Workbooks;

/// <summary>
/// A made-up town with codes of its own: some units in one group, two indicators A and B that are scores already, and a scheme that takes
/// their mean. What a ranking has to say can be worked out in the head.
/// </summary>
internal sealed class TestTown(string prefix, int units = 3)
{
    public string Group => prefix + "G";

    public string Scheme => prefix + "S";

    public string A => prefix + "A";

    public string B => prefix + "B";

    public string Unit(int number) => $"{prefix}U{number}";

    public string Ranking(string period) => $"/rankings?period={period}&group={Group}&scheme={Scheme}";

    /// <param name="weightA">Weight of A beside B's 1.</param>
    /// <param name="more">Further sheets.</param>
    public byte[] Definition(string version = "1", string appliesFrom = "2024-01", double weightA = 1, string status = "published", Action<WorkbookBuilder>? more = null)
    {
        var all = Enumerable.Range(1, units).Select(Unit).ToList();
        var workbook = new WorkbookBuilder()
            .Sheet("units", [["code", "name", "kind"], .. all.Select(u => new object?[] { u, "单位" + u, "district" })])
            .Sheet("groups", [["group", "group_name", "unit"], .. all.Select(u => new object?[] { Group, "组" + prefix, u })])
            .Sheet("indicators", ["code", "name", "unit_of_measure", "direction", "kind"], [A, "指标甲" + prefix, "分", "higher", "value"], [B, "指标乙" + prefix, "分", "higher", "value"])
            .Sheet("scheme", ["key", "value"], ["code", Scheme], ["name", "办法" + prefix], ["version", version], ["applies_from", appliesFrom], ["group", Group], ["rank_decimals", "2"], ["status", status])
            .Sheet(
                "scheme_nodes",
                ["node", "parent", "name", "weight", "aggregation", "indicator", "normalisation"],
                ["ROOT", null, "总分", 1, "arithmetic", null, null],
                ["NA", "ROOT", "甲", weightA, null, A, "none"],
                ["NB", "ROOT", "乙", 1, null, B, "none"]);
        more?.Invoke(workbook);
        return workbook.Build();
    }

    /// <summary>A long sheet named 数据: the value of row n stands in D(n+1).</summary>
    public static byte[] Data(params (string Unit, string Indicator, string Period, object? Value)[] rows) =>
        new WorkbookBuilder()
            .Sheet("数据", [["unit", "indicator", "period", "value"], .. rows.Select(r => new[] { r.Unit, r.Indicator, r.Period, r.Value })])
            .Build();

    public static byte[] Points(params (string Unit, string Period, object? Points, string Reason, string? Evidence)[] rows) =>
        new WorkbookBuilder()
            .Sheet("加扣分", [["单位", "期间", "加扣分", "事由", "依据"], .. rows.Select(r => new[] { r.Unit, r.Period, r.Points, r.Reason, r.Evidence })])
            .Build();

    /// <summary>A and B of all units in one period, by unit: first A, then B.</summary>
    public byte[] Month(string period, params (double A, double B)[] values) =>
        Data([.. values.SelectMany((v, i) => new (string, string, string, object?)[] { (Unit(i + 1), A, period, v.A), (Unit(i + 1), B, period, v.B) })]);
}
