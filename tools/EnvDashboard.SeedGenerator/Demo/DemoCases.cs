using System.Globalization;
using EnvDashboard.SeedGenerator.Randomness;
using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>Invented work orders: the letters to the mayor of the fourth quarter of 2025. Nobody is named in them.</summary>
internal static class DemoCases
{
    private const string Platform = "市长信箱";

    private static readonly string[] Headers =
        ["工单编号", "平台", "诉求主题", "标题", "承办单位", "登记日期", "受理日期", "答复日期", "办结日期", "退单情况", "转办次数", "是否回访", "是否满意", "是否重办", "诉求分级", "联合会商", "跟踪问效"];

    private static readonly IReadOnlyList<(string Topic, string Title, int Weight)> Topics =
    [
        ("消费维权", "网购退货受阻", 6), ("物业管理", "电梯维修迟缓", 5), ("噪声扰民", "夜间施工扰民", 4), ("涉企服务", "惠企资金兑现慢", 3), ("预付卡退费", "健身卡停业不退费", 7),
    ];

    public static bool Covers(DemoMonth month) => month is { Year: 2025, MonthOfYear: >= 10 };

    public static Sheet Sheet()
    {
        var sheet = new Sheet("工单明细") { ColumnWidths = [16, 12, 14, 22, 10, 12, 12, 12, 12, 12, 10, 10, 10, 10, 10, 10, 22], FrozenRows = 2 };
        sheet.AddJoinedRow(Cell.Of("示范市市长信箱工单（虚构演示数据）", CellStyle.Title));
        sheet.Rows.Add([.. Headers.Select(h => Cell.Of(h, CellStyle.Header))]);
        var number = 0;
        foreach (var month in DemoMonth.All.Where(Covers))
        {
            foreach (var unit in DemoCity.Districts)
            {
                var random = SplitMix64.For("cases", unit.Code, month.Id);
                var count = (int)Math.Round(12 * unit.Size + (unit.Code == "D14" ? 6 : 0), MidpointRounding.AwayFromZero);
                for (var i = 0; i < count; i++) sheet.Rows.Add(Row(++number, month, unit, ref random));
            }
        }

        return sheet;
    }

    private static Cell[] Row(int number, DemoMonth month, DemoUnit unit, ref SplitMix64 random)
    {
        var (topic, title) = Draw(ref random);
        var received = new DateOnly(month.Year, month.MonthOfYear, 1 + (int)(random.NextShare() * DateTime.DaysInMonth(month.Year, month.MonthOfYear)));
        var slow = unit.Code == "D14" ? 2.0 : 1.0;
        var accepted = received.AddDays((int)(random.NextShare() * 1.6 * slow));
        var replied = accepted.AddDays(1 + (int)(random.NextShare() * 6 * slow));
        var isClosed = random.NextShare() > 0.04 * slow;
        var called = isClosed && random.NextShare() < 0.9;
        var satisfied = called && random.NextShare() < 0.93 - (0.1 * slow);
        var redone = called && !satisfied && random.NextShare() < 0.55;
        var back = random.NextShare();
        var transfers = (int)(random.NextShare() * random.NextShare() * 8 * slow);
        var hard = random.NextShare();
        return
        [
            Cell.Of(string.Create(CultureInfo.InvariantCulture, $"XF2025{number:00000}")), Cell.Of(Platform), Cell.Of(topic), Cell.Of(title), Cell.Of(unit.Code), Day(received), Day(accepted), Day(replied),
            isClosed ? Day(replied.AddDays((int)(random.NextShare() * 3))) : Cell.Blank, Cell.Of(back < 0.02 * slow ? "重复退回" : back < 0.05 * slow ? "有责退回" : back < 0.09 * slow ? "退单" : null),
            Cell.Of((double)transfers), Cell.Of(called ? "是" : "否"), Cell.Of(called ? satisfied ? "满意" : "不满意" : null), Cell.Of(redone ? "是" : "否"),
            Cell.Of(topic == "涉企服务" ? hard < 0.1 ? "重大" : hard < 0.35 ? "疑难" : "一般" : null), Cell.Of(topic == "涉企服务" && hard < 0.35 ? "是" : null),
            Cell.Of(topic == "涉企服务" && hard < 0.35 ? "已列入月度跟踪清单" : null),
        ];
    }

    private static (string Topic, string Title) Draw(ref SplitMix64 random)
    {
        var at = random.NextShare() * Topics.Sum(t => t.Weight);
        foreach (var (topic, title, weight) in Topics)
        {
            at -= weight;
            if (at < 0) return (topic, title);
        }

        return (Topics[^1].Topic, Topics[^1].Title);
    }

    private static Cell Day(DateOnly day) => Cell.Of(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
