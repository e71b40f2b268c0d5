using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Tests.Intake.Corpus;

/// <summary>Several periods in one table, and tables with several tables.</summary>
internal static class PeriodLayouts
{
    public static IEnumerable<Layout> All() => [.. Periods(), .. Tables()];

    private static IEnumerable<Layout> Periods()
    {
        yield return Layout.Of("this month, last month, cumulative, growth", new WorkbookBuilder().Sheet("2024-05", ["单位", "办件量", null, null, null], [null, "本月", "上月", "累计", "同比"], ["和平区", 5, 4, 20, 0.1]).Merge("B1:E1"),
            "210102 CASES 2024-05 5 @B3", "210102 CASES 2024-04 4 @C3", "210102 CASES 2024-01..2024-05 20 @D3");
        yield return Layout.Of("same month last year", new WorkbookBuilder().Sheet("2024-05", ["单位", "办件量", null, null], [null, "本月", "上年同期", "同比增长（%）"], ["和平区", 5, 4, 25]).Merge("B1:D1"), "210102 CASES 2024-05 5 @B3", "210102 CASES 2023-05 4 @C3");
        yield return Layout.Of("cumulative of last year", new WorkbookBuilder().Sheet("2024-05", ["单位", "办件量", null], [null, "累计", "去年同期累计"], ["和平区", 20, 18]).Merge("B1:C1"), "210102 CASES 2024-01..2024-05 20 @B3", "210102 CASES 2023-01..2023-05 18 @C3");
        yield return Layout.Of("periods in single headers", new WorkbookBuilder().Sheet("2024-05", ["单位", "本月办件量", "办件量（上月）", "办件量累计", "办件量同比"], ["和平区", 5, 4, 20, 3]), "210102 CASES 2024-05 5 @B2", "210102 CASES 2024-04 4 @C2", "210102 CASES 2024-01..2024-05 20 @D2");
        yield return Layout.Of("period over indicators", new WorkbookBuilder().Sheet("对比", ["单位", "2024年5月", null, "2024年6月", null], [null, "办件量", "网办率", "办件量", "网办率"], ["和平区", 5, 91, 6, 92]).Merge("B1:C1").Merge("D1:E1"),
            "210102 CASES 2024-05 5 @B3", "210102 ONLINE 2024-05 91 @C3", "210102 CASES 2024-06 6 @D3", "210102 ONLINE 2024-06 92 @E3");
        yield return Layout.Of("indicator over periods", new WorkbookBuilder().Sheet("对比", ["单位", "办件量", null], [null, "2024年5月", "2024年6月"], ["和平区", 5, 6]).Merge("B1:C1"), "210102 CASES 2024-05 5 @B3", "210102 CASES 2024-06 6 @C3");
        yield return Layout.Of("date cells as headers", new WorkbookBuilder().Sheet("对比", ["单位", "办件量", null], [null, new DateOnly(2024, 5, 1), new DateOnly(2024, 6, 1)], ["和平区", 5, 6]).Merge("B1:C1"), "210102 CASES 2024-05 5 @B3", "210102 CASES 2024-06 6 @C3");
        yield return Layout.Of("numbers as period headers", new WorkbookBuilder().Sheet("对比", ["单位", "办件量", null], [null, 202405, 202406], ["和平区", 5, 6]).Merge("B1:C1"), "210102 CASES 2024-05 5 @B3", "210102 CASES 2024-06 6 @C3");
        yield return Layout.Of("months of the title's year", new WorkbookBuilder().Sheet("Sheet1", ["2024年办件情况"], ["单位", "办件量", null, null], [null, "5月", "6月", "1-6月"], ["和平区", 5, 6, 30]).Merge("B2:D2"), "210102 CASES 2024-05 5 @B4", "210102 CASES 2024-06 6 @C4", "210102 CASES 2024-01..2024-06 30 @D4");
        yield return Layout.Of("year over months", new WorkbookBuilder().Sheet("办件", ["单位", "2024年", null], [null, "5月办件量", "6月办件量"], ["和平区", 5, 6]).Merge("B1:C1"), "210102 CASES 2024-05 5 @B3", "210102 CASES 2024-06 6 @C3");
        yield return Layout.Of("indicator in the title, periods in the columns", new WorkbookBuilder().Sheet("Sheet1", ["各区县办件量（2024年）"], ["单位", "5月", "6月"], ["和平区", 5, 6]), "210102 CASES 2024-05 5 @B3", "210102 CASES 2024-06 6 @C3");
        yield return Layout.Of("indicator as sheet name", new WorkbookBuilder().Sheet("办件量", ["单位", "2024年5月", "2024年6月"], ["和平区", 5, 6]), "210102 CASES 2024-05 5 @B2", "210102 CASES 2024-06 6 @C2");
        yield return Layout.Of("report on a range: this month and cumulative", new WorkbookBuilder().Sheet("Sheet1", ["2024年1—5月情况"], ["单位", "办件量", null], [null, "本月", "累计"], ["和平区", 5, 20]).Merge("B2:C2"), "210102 CASES 2024-05 5 @B4", "210102 CASES 2024-01..2024-05 20 @C4");
        yield return Layout.Of("last month of a range is not told", new WorkbookBuilder().Sheet("Sheet1", ["2024年1—5月情况"], ["单位", "办件量", null], [null, "本期", "上期"], ["和平区", 5, 4]).Merge("B2:C2"), "210102 CASES 2024-01..2024-05 5 @B4").Finds(FindingCodes.HeaderPeriodUnclear);
        yield return Layout.Of("December beside January is not told", new WorkbookBuilder().Sheet("2024-01", ["单位", "办件量", null], [null, "1月", "12月"], ["和平区", 5, 4]).Merge("B1:C1"), "210102 CASES 2024-01 5 @B3").Finds(FindingCodes.HeaderPeriodUnclear);
        yield return Layout.Of("period column", new WorkbookBuilder().Sheet("数据", ["月份", "单位", "办件量"], ["2024年5月", "和平区", 5], [new DateOnly(2024, 6, 1), "和平区", 6]), "210102 CASES 2024-05 5 @C2", "210102 CASES 2024-06 6 @C3");
        yield return Layout.Of("period column with cumulative", new WorkbookBuilder().Sheet("数据", ["月份", "单位", "办件量", null], [null, null, "本月", "累计"], ["2024年5月", "和平区", 5, 20]).Merge("C1:D1"), "210102 CASES 2024-05 5 @C3", "210102 CASES 2024-01..2024-05 20 @D3");
        yield return Layout.Of("growth that may be an indicator of its own", new WorkbookBuilder().Sheet("2024-06", ["单位", "办件量", "营业收入增长率", "办件量增长率"], ["和平区", 5, 7.5, 3]), "210102 CASES 2024-06 5 @B2").Finds(FindingCodes.ColumnNotRecognised);
        yield return Layout.Of("quarter and last quarter", new WorkbookBuilder().Sheet("2024年二季度", ["单位", "办件量", null], [null, "本季度", "上季度"], ["和平区", 5, 4]).Merge("B1:C1"), "210102 CASES 2024Q2 5 @B3", "210102 CASES 2024Q1 4 @C3");
    }

    private static IEnumerable<Layout> Tables()
    {
        yield return Layout.Of("two tables below each other", new WorkbookBuilder().Sheet("2024-06", ["一、办件"], ["单位", "办件量"], ["和平区", 5], ["沈河区", 6], [], ["二、投资", "单位：万元"], ["单位", "投资额"], ["和平区", 10000]),
            "210102 CASES 2024-06 5 @B3", "210103 CASES 2024-06 6 @B4", "210102 INVEST 2024-06 1 @B8");
        yield return Layout.Of("two months below each other", new WorkbookBuilder().Sheet("Sheet1", ["2024年5月"], ["单位", "办件量"], ["和平区", 5], ["2024年6月"], ["单位", "办件量"], ["和平区", 6]), "210102 CASES 2024-05 5 @B3", "210102 CASES 2024-06 6 @B6");
        yield return Layout.Of("header printed on every page", new WorkbookBuilder().Sheet("2024-06", ["单位", "办件量"], ["和平区", 5], ["单位", "办件量"], ["沈河区", 6]), "210102 CASES 2024-06 5 @B2", "210103 CASES 2024-06 6 @B4");
        yield return Layout.Of("two-row header printed on every page", new WorkbookBuilder().Sheet("2024-06", ["单位", "审批"], [null, "办件量"], ["和平区", 5], ["单位", "审批"], [null, "办件量"], ["沈河区", 6]), "210102 CASES 2024-06 5 @B3", "210103 CASES 2024-06 6 @B6");
        yield return Layout.Of("wide over long", new WorkbookBuilder().Sheet("2024-06", ["单位", "办件量"], ["和平区", 5], [], ["单位", "指标", "数值"], ["沈河区", "网办率", 98]), "210102 CASES 2024-06 5 @B2", "210103 ONLINE 2024-06 98 @C5");
        yield return Layout.Of("unknown table over a known one", new WorkbookBuilder().Sheet("2024-06", ["单位", "满意人数"], ["和平区", 5], [], ["单位", "办件量"], ["和平区", 6]), "210102 CASES 2024-06 6 @B5").Finds(FindingCodes.ColumnNotRecognised);
        yield return Layout.Of("side by side with an empty column", new WorkbookBuilder().Sheet("2024-06", ["单位", "办件量", null, "单位", "网办率"], ["和平区", 5, null, "沈河区", 98], ["沈河区", 6, null, "和平区", 97]),
            "210102 CASES 2024-06 5 @B2", "210103 ONLINE 2024-06 98 @E2", "210103 CASES 2024-06 6 @B3", "210102 ONLINE 2024-06 97 @E3");
        yield return Layout.Of("folded list side by side", new WorkbookBuilder().Sheet("2024-06", ["序号", "单位", "办件量", "序号", "单位", "办件量"], [1, "和平区", 5, 2, "沈河区", 6], [3, "金州区", 7]), "210102 CASES 2024-06 5 @C2", "210103 CASES 2024-06 6 @F2", "210213 CASES 2024-06 7 @C3");
        yield return Layout.Of("side by side, each with its month", new WorkbookBuilder().Sheet("对比", ["2024年5月", null, null, "2024年6月"], ["单位", "办件量", null, "单位", "办件量"], ["和平区", 5, null, "和平区", 6]), "210102 CASES 2024-05 5 @B3", "210102 CASES 2024-06 6 @E3");
        yield return Layout.Of("responsible unit is no second table", new WorkbookBuilder().Sheet("2024-06", ["地区", "办件量", "责任单位"], ["和平区", 5, "沈河区"]), "210102 CASES 2024-06 5 @B2");
    }
}
