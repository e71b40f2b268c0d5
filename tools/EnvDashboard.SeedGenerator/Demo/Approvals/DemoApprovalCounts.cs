using EnvDashboard.SeedGenerator.Randomness;
using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Demo.Approvals;

/// <summary>The invented monthly tables of 2025: every unit, every count. A part is always drawn out of its whole, so that nothing impossible comes about.</summary>
internal static class DemoApprovalCounts
{
    private static readonly string[] Headers =
        ["单位", "期间", "受理", "办结", "按时办结", "超期", "临期", "网办", "全程网办", "一窗", "减材料", "减时限", "非常满意", "满意", "基本满意", "不满意", "非常不满意", "差评整改", "差评回访", "容缺受理", "告知承诺", "一件事主题", "一件事办件", "电子证照"];

    public static Sheet Sheet()
    {
        var sheet = new Sheet("审批月报") { ColumnWidths = [10, 12, .. Headers.Skip(2).Select(_ => 10.0)], FrozenRows = 2 };
        sheet.AddJoinedRow(Cell.Of("示范市审批服务月报（虚构演示数据）", CellStyle.Title));
        sheet.Rows.Add([.. Headers.Select(h => Cell.Of(h, CellStyle.Header))]);
        foreach (var month in DemoMonth.All.Where(m => m.Year == 2025))
        {
            sheet.Rows.AddRange(DemoCity.Units.Where(u => u.ExistsIn(month)).Select(u => Row(u, month)));
        }

        return sheet;
    }

    private static Cell[] Row(DemoUnit unit, DemoMonth month)
    {
        var random = SplitMix64.For("approvals", unit.Code, month.Id);
        // The same story as everywhere: who does well does well here too.
        var level = Math.Clamp(0.5 + (0.18 * DemoStory.Of(unit).At(month)), 0.05, 0.95);
        var accepted = Volumes.Of(Pool.Approvals, unit, month);
        var closed = random.NextSuccesses(accepted, 0.93);
        var onTime = random.NextSuccesses(closed, 0.955 + (0.044 * level));
        var online = random.NextSuccesses(accepted, 0.80 + (0.18 * level));
        var fully = random.NextSuccesses(online, 0.66 + (0.3 * level));
        var reviews = random.NextSuccesses(closed, 0.3);
        var bad = random.NextSuccesses(reviews, 0.004 + (0.012 * (1 - level)));
        var veryBad = random.NextSuccesses(bad, 0.3);
        var very = random.NextSuccesses(reviews - bad, 0.86);
        var satisfied = random.NextSuccesses(reviews - bad - very, 0.8);
        return
        [
            Cell.Of(unit.Code), Cell.Of(month.Id), Number(accepted), Number(closed), Number(onTime), Number(closed - onTime), Number(random.NextSuccesses(accepted - closed, 0.12)),
            Number(online), Number(fully), Number(random.NextSuccesses(accepted, 0.9 + (0.08 * level))), Number(random.NextSuccesses(accepted * 3, 0.25 + (0.3 * level))), Number(random.NextSuccesses(accepted * 4, 0.4)),
            Number(very), Number(satisfied), Number(reviews - bad - very - satisfied), Number(bad - veryBad), Number(veryBad),
            Number(random.NextSuccesses(bad, 0.7 + (0.28 * level))), Number(random.NextSuccesses(bad, 0.9)), Number(random.NextSuccesses(accepted, 0.02)), Number(random.NextSuccesses(accepted, 0.05)),
            Number(6 + (int)(level * 8)), Number(random.NextSuccesses(accepted, 0.04)), Number(random.NextSuccesses(accepted, 0.35)),
        ];
    }

    private static Cell Number(int number) => Cell.Of((double)number);
}
