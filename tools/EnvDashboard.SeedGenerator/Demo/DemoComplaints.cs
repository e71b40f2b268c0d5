using EnvDashboard.SeedGenerator.Randomness;
using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>
/// Invented complaints of the districts and counties: two years of monthly tables on two platforms, and the work orders of one small
/// platform in the last quarter. The story: refunds of prepaid cards rise sharply in the fourth quarter of 2025, most of all in D14.
/// </summary>
internal static class DemoComplaints
{
    private const string Hotline = "12345热线", Letters = "市长信箱", Rising = "预付卡退费";

    private static readonly string[] Headers =
        ["单位", "期间", "平台", "主题", "受理", "按时受理", "按时回复", "办结", "回访", "满意", "重办", "退单", "有责退回", "重复退回", "转办超5次", "超期", "办理天数"];

    /// <param name="Volume">Complaints a month in a middling unit on the hotline.</param>
    private static readonly IReadOnlyList<(string Name, double Volume, double Satisfied)> Topics =
        [("消费维权", 46, 0.93), ("物业管理", 38, 0.86), ("噪声扰民", 30, 0.88), ("涉企服务", 16, 0.95), (Rising, 7, 0.82)];

    public static IReadOnlyList<Sheet> Sheets() => [Months(), DemoCases.Sheet()];

    private static Sheet Months()
    {
        var sheet = new Sheet("投诉诉求月报") { ColumnWidths = [8, 10, 12, 14, .. Enumerable.Repeat(10.0, 13)], FrozenRows = 2, FrozenColumns = 4 };
        sheet.AddJoinedRow(Cell.Of("示范市投诉诉求办理情况（虚构演示数据）", CellStyle.Title));
        sheet.Rows.Add([.. Headers.Select(h => Cell.Of(h, CellStyle.Header))]);
        foreach (var month in DemoMonth.All)
        {
            foreach (var unit in DemoCity.Districts)
            {
                foreach (var platform in new[] { Hotline, Letters })
                {
                    // The letters of the last quarter are there as work orders, from which the product adds them up itself.
                    if (platform == Letters && DemoCases.Covers(month)) continue;
                    foreach (var topic in Topics) sheet.Rows.Add(Row(month, unit, platform, topic));
                }
            }
        }

        return sheet;
    }

    private static Cell[] Row(DemoMonth month, DemoUnit unit, string platform, (string Name, double Volume, double Satisfied) topic)
    {
        var random = SplitMix64.For("complaints", unit.Code, platform, topic.Name, month.Id);
        var expected = topic.Volume * unit.Size * (platform == Hotline ? 1 : 0.2) * Rise(topic.Name, unit, month);
        var received = Math.Max(0, (int)Math.Round(expected + (random.NextDeviation() * Math.Sqrt(expected)), MidpointRounding.AwayFromZero));
        var weak = unit.Code == "D14" ? 0.06 : 0;
        var closed = random.NextSuccesses(received, 0.97 - weak);
        var called = random.NextSuccesses(closed, 0.9);
        var satisfied = random.NextSuccesses(called, topic.Satisfied - weak + (0.03 * month.Share));
        var returned = random.NextSuccesses(received, 0.05 + weak);
        var withFault = random.NextSuccesses(returned, 0.3);
        return
        [
            Cell.Of(unit.Code), Cell.Of(month.Id), Cell.Of(platform), Cell.Of(topic.Name), Cell.Of((double)received), Cell.Of((double)random.NextSuccesses(received, 0.985 - weak)),
            Cell.Of((double)random.NextSuccesses(received, 0.95 - weak)), Cell.Of((double)closed), Cell.Of((double)called), Cell.Of((double)satisfied),
            Cell.Of((double)random.NextSuccesses(called - satisfied, 0.6)), Cell.Of((double)returned), Cell.Of((double)withFault), Cell.Of((double)random.NextSuccesses(returned - withFault, 0.3)),
            Cell.Of((double)random.NextSuccesses(received, 0.01 + (weak / 4))), Cell.Of((double)random.NextSuccesses(received, 0.03 + weak)), Cell.Of((double)random.NextSuccesses(closed * 8, 0.42 + weak)),
        ];
    }

    /// <summary>How many times as many as usual.</summary>
    private static double Rise(string topic, DemoUnit unit, DemoMonth month)
    {
        if (topic != Rising || month.Year < 2025 || month.MonthOfYear < 10) return 1;
        return (unit.Code == "D14" ? 3.5 : 2.1) + (0.2 * (month.MonthOfYear - 10));
    }
}
