using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Tests.Intake.Corpus;

/// <summary>Titles, headers, units of measure, and whose rows they are.</summary>
internal static class HeaderLayouts
{
    public static IEnumerable<Layout> All()
    {
        yield return Layout.Of("plain", new WorkbookBuilder().Sheet("2024-06", ["单位", "办件量"], ["和平区", 5]), "210102 CASES 2024-06 5 @B2");
        yield return Layout.Of("english keys", new WorkbookBuilder().Sheet("2024-06", ["unit", "ONLINE"], ["210102", 98]), "210102 ONLINE 2024-06 98 @B2");
        yield return Layout.Of("three title rows", new WorkbookBuilder().Sheet("Sheet1", ["沈阳市营商环境"], ["（2024年6月）"], ["办公室"], ["单位", "办件量"], ["和平区", 5]).Merge("A1:B1"), "210102 CASES 2024-06 5 @B5");
        yield return Layout.Of("title in a merged area", new WorkbookBuilder().Sheet("Sheet1", ["2024年二季度各区县指标"], ["单位", "办件量"], ["和平区", 5]).Merge("A1:B1"), "210102 CASES 2024Q2 5 @B3");
        yield return Layout.Of("period in the sheet name", new WorkbookBuilder().Sheet("2024年6月", ["单位", "办件量"], ["和平区", 5]), "210102 CASES 2024-06 5 @B2");
        yield return Layout.Of("period in the file name", new WorkbookBuilder().Sheet("Sheet1", ["单位", "办件量"], ["和平区", 5]), "210102 CASES 2024-06 5 @B2").Named("报表2024年6月.xlsx");
        yield return Layout.Of("month in the sheet, year in the file", new WorkbookBuilder().Sheet("6月", ["单位", "办件量"], ["和平区", 5]), "210102 CASES 2024-06 5 @B2").Named("2024年.xlsx");
        yield return Layout.Of("date cell as title", new WorkbookBuilder().Sheet("Sheet1", ["统计月份", new DateOnly(2024, 6, 1)], ["单位", "办件量"], ["和平区", 5]), "210102 CASES 2024-06 5 @B3");
        yield return Layout.Of("stamp is no period", new WorkbookBuilder().Sheet("2024-06", ["制表日期：2024年7月3日"], ["单位", "办件量"], ["和平区", 5]), "210102 CASES 2024-06 5 @B3");
        yield return Layout.Of("merged two-row header", new WorkbookBuilder().Sheet("2024-06", ["单位", "审批", null], [null, "办件量", "网办率"], ["和平区", 5, 98]).Merge("A1:A2").Merge("B1:C1"), "210102 CASES 2024-06 5 @B3", "210102 ONLINE 2024-06 98 @C3");
        yield return Layout.Of("three-row header", new WorkbookBuilder().Sheet("2024-06", ["单位", "审批", null], [null, "办件量", null], [null, "本月", "累计"], ["和平区", 5, 30]).Merge("A1:A3").Merge("B1:C1").Merge("B2:C2"), "210102 CASES 2024-06 5 @B4", "210102 CASES 2024-01..2024-06 30 @C4");
        yield return Layout.Of("header broken over two cells", new WorkbookBuilder().Sheet("2024-06", ["单位", "平均"], [null, "办理时长"], ["和平区", 4]), "210102 DAYS 2024-06 4 @B3");
        yield return Layout.Of("line breaks and spaces in headers", new WorkbookBuilder().Sheet("2024-06", ["单 位", "办 件\n量"], ["和平区", 5]), "210102 CASES 2024-06 5 @B2");
        yield return Layout.Of("full-width header", new WorkbookBuilder().Sheet("2024-06", ["单位", "ＣＡＳＥＳ"], ["和平区", 5]), "210102 CASES 2024-06 5 @B2");
        yield return Layout.Of("measure in brackets", new WorkbookBuilder().Sheet("2024-06", ["单位", "投资额（万元）"], ["和平区", 12500]), "210102 INVEST 2024-06 1.25 @B2");
        yield return Layout.Of("measure after a slash", new WorkbookBuilder().Sheet("2024-06", ["单位", "投资额/万元"], ["和平区", 12500]), "210102 INVEST 2024-06 1.25 @B2");
        yield return Layout.Of("row of measures", new WorkbookBuilder().Sheet("2024-06", ["单位", "投资额", "办件量"], [null, "万元", "万件"], ["和平区", 12500, 1.2]), "210102 INVEST 2024-06 1.25 @B3", "210102 CASES 2024-06 12000 @C3");
        yield return Layout.Of("measure for the whole table", new WorkbookBuilder().Sheet("2024-06", [null, null, "单位：万元"], ["单位", "投资额", "办件量"], ["和平区", 12500, 7]), "210102 INVEST 2024-06 1.25 @B3", "210102 CASES 2024-06 7 @C3");
        yield return Layout.Of("several measures for the whole table", new WorkbookBuilder().Sheet("2024-06", ["计量单位：万元、%"], ["单位", "投资额", "网办率"], ["和平区", 12500, 98]), "210102 INVEST 2024-06 1.25 @B3", "210102 ONLINE 2024-06 98 @C3");
        yield return Layout.Of("measure above tables side by side", new WorkbookBuilder().Sheet("2024-06", [null, null, null, null, "单位：万元"], ["单位", "投资额", null, "单位", "投资额"], ["和平区", 10000, null, "沈河区", 20000]), "210102 INVEST 2024-06 1 @B3", "210103 INVEST 2024-06 2 @E3");
        yield return Layout.Of("measure of each table", new WorkbookBuilder().Sheet("2024-06", ["单位：万元"], ["单位", "投资额"], ["和平区", 10000], [], ["单位：亿元"], ["单位", "投资额"], ["沈河区", 2]), "210102 INVEST 2024-06 1 @B3", "210103 INVEST 2024-06 2 @B7");
        yield return Layout.Of("category, indicator, measure and period in four rows", new WorkbookBuilder().Sheet("2024-06", ["序号", "单位", "经济环境", null], [null, null, "投资额", null], [null, null, "（万元）", "（万元）"], [null, null, "本月", "累计"], [1, "和平区", 10000, 60000]).Merge("C1:D1").Merge("C2:D2"), "210102 INVEST 2024-06 1 @C5", "210102 INVEST 2024-01..2024-06 6 @D5");
        yield return Layout.Of("measure that does not fit", new WorkbookBuilder().Sheet("2024-06", ["单位", "办件量（天）"], ["和平区", 5]), "210102 CASES 2024-06 5 @B2").Finds(FindingCodes.UnitMismatch);
        yield return Layout.Of("serial numbers and ranks", new WorkbookBuilder().Sheet("2024-06", ["序号", "单位", "办件量", "排名"], [1, "和平区", 5, 3]), "210102 CASES 2024-06 5 @C2");
        yield return Layout.Of("code and name", new WorkbookBuilder().Sheet("2024-06", ["单位编码", "单位名称", "办件量"], [210303, "铁西区", 5]), "210303 CASES 2024-06 5 @C2");
        yield return Layout.Of("city and name", new WorkbookBuilder().Sheet("2024-06", ["城市", "区县", "办件量"], ["鞍山市", "铁西区", 5]), "210303 CASES 2024-06 5 @C2");
        yield return Layout.Of("city merged over its districts", new WorkbookBuilder().Sheet("2024-06", ["城市", "区县", "办件量"], ["沈阳市", "和平区", 5], [null, "铁西区", 6]).Merge("A2:A3"), "210102 CASES 2024-06 5 @C2", "210106 CASES 2024-06 6 @C3");
        yield return Layout.Of("region before the unit", new WorkbookBuilder().Sheet("2024-06", ["地区", "单位", "办件量"], ["沈阳市", "和平区", 5], ["鞍山市", "铁西区", 6]), "210102 CASES 2024-06 5 @C2", "210303 CASES 2024-06 6 @C3");
        yield return Layout.Of("no word over the units", new WorkbookBuilder().Sheet("2024-06", [null, "办件量"], ["和平区", 5], ["沈河区", 6]), "210102 CASES 2024-06 5 @B2", "210103 CASES 2024-06 6 @B3");
        yield return Layout.Of("units not in the first column", new WorkbookBuilder().Sheet("2024-06", ["办件量", "单位", "网办率"], [5, "和平区", 98]), "210102 CASES 2024-06 5 @A2", "210102 ONLINE 2024-06 98 @C2");
        yield return Layout.Of("totals, averages and groups", new WorkbookBuilder().Sheet("2024-06", ["单位", "办件量"], ["一、主城区"], ["和平区", 5], ["小计", 5], ["二、县域"], ["沈河区", 6], ["合计", 11], ["全市平均", 5.5]), "210102 CASES 2024-06 5 @B3", "210103 CASES 2024-06 6 @B6");
        yield return Layout.Of("total in another column", new WorkbookBuilder().Sheet("2024-06", ["序号", "单位", "办件量"], [1, "和平区", 5], ["合计", null, 5]), "210102 CASES 2024-06 5 @C2");
        yield return Layout.Of("footnotes and signatures", new WorkbookBuilder().Sheet("2024-06", ["单位", "办件量"], ["和平区", 5], ["注：含代办"], ["填报人：张三", "审核人：李四"], [null, "联系电话：略"]), "210102 CASES 2024-06 5 @B2");
        yield return Layout.Of("blank rows between", new WorkbookBuilder().Sheet("2024-06", [], ["单位", "办件量"], [], ["和平区", 5], [], [], ["沈河区", 6]), "210102 CASES 2024-06 5 @B4", "210103 CASES 2024-06 6 @B7");
        yield return Layout.Of("hidden row, column and sheet", new WorkbookBuilder().Sheet("2024-06", ["单位", "办件量"], ["和平区", 5]).HideRow(2).HideColumn(2).HideSheet(), "210102 CASES 2024-06 5 @B2");
        yield return Layout.Of("unknown column", new WorkbookBuilder().Sheet("2024-06", ["单位", "办件量", "满意度得分"], ["和平区", 5, 9]), "210102 CASES 2024-06 5 @B2").Finds(FindingCodes.ColumnNotRecognised);
        yield return Layout.Of("unknown column without figures", new WorkbookBuilder().Sheet("2024-06", ["单位", "办件量", "主要做法"], ["和平区", 5, "进驻"]), "210102 CASES 2024-06 5 @B2");
        yield return Layout.Of("ambiguous unit", new WorkbookBuilder().Sheet("2024-06", ["单位", "办件量"], ["铁西区", 5], ["和平区", 6]), "210102 CASES 2024-06 6 @B3").Finds(FindingCodes.AmbiguousUnit);
        yield return Layout.Of("unknown unit", new WorkbookBuilder().Sheet("2024-06", ["单位", "办件量"], ["火星区", 5]), []).Finds(FindingCodes.UnknownUnit);
        yield return Layout.Of("text sheet beside the data", new WorkbookBuilder().Sheet("填报说明", ["请按要求填写"], ["每月五日前报送"]).Sheet("2024-06", ["单位", "办件量"], ["和平区", 5]), "210102 CASES 2024-06 5 @B2");
        yield return Layout.Of("two months on two sheets", new WorkbookBuilder().Sheet("2024-05", ["单位", "办件量"], ["和平区", 4]).Sheet("2024-06", ["单位", "办件量"], ["和平区", 5]), "210102 CASES 2024-05 4 @B2", "210102 CASES 2024-06 5 @B2");
    }
}
