using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Rows that are not units: totals, averages and notes.</summary>
internal static class RowWords
{
    private static readonly HashSet<string> Totals = [.. new[]
    {
        "合计", "总计", "小计", "共计", "总数", "平均", "平均值", "平均数", "均值", "全市", "全区", "全省", "全县", "全市平均", "全区平均", "全省平均", "全市合计", "全市平均值", "最高", "最高值", "最低", "最低值", "最大值",
        "最小值", "中位数", "标准差", "目标值", "基准值", "total", "sum", "average", "mean", "subtotal", "median", "max", "min", "grand total",
    }.Select(TextKey.Of)];

    private static readonly string[] TotalEndings = ["平均", "平均值", "合计", "总计", "小计", "均值"];

    private static readonly string[] NoteBeginnings =
        ["注:", "注1", "注2", "注：", "备注", "说明", "填报", "填表", "审核", "制表", "联系", "单位负责人", "单位盖章", "数据来源", "来源", "统计口径", "口径", "note", "source", "*", "※"];

    public static bool IsTotal(string text)
    {
        var key = TextKey.Of(text).TrimEnd(':');
        return Totals.Contains(key) || TotalEndings.Any(ending => key.EndsWith(ending, StringComparison.Ordinal));
    }

    public static bool IsNote(string text)
    {
        var key = TextKey.Of(text);
        return key is "注" || NoteBeginnings.Any(beginning => key.StartsWith(beginning, StringComparison.Ordinal));
    }

    /// <summary>Whether anything in the row can be read as a figure; a row of words without a unit is a note or a signature.</summary>
    public static bool HoldsFigures(ReadOnlySpan<SheetCell> cells)
    {
        foreach (ref readonly var cell in cells)
        {
            if (cell.IsBlank || cell.IsContinuation) continue;
            if (cell.Kind != CellKind.Text || NumberText.Read(cell.Text!).Kind != NumberTextKind.Unreadable) return true;
        }
        return false;
    }

    /// <summary>A title between two tables (二、投资情况 | 单位：万元) has no figures and says so with a colon or a period.</summary>
    public static bool IsTitle(ReadOnlySpan<SheetCell> cells)
    {
        if (HoldsFigures(cells)) return false;
        foreach (ref readonly var cell in cells)
        {
            if (cell.Kind == CellKind.Text && (cell.Text!.AsSpan().ContainsAny(':', '：') || PeriodText.TryFind(cell.Text, out _))) return true;
        }
        return false;
    }

    public static string? FirstText(ReadOnlySpan<SheetCell> cells)
    {
        foreach (ref readonly var cell in cells)
        {
            if (cell.Kind == CellKind.Text && !cell.IsBlank) return cell.Text;
        }
        return null;
    }
}
