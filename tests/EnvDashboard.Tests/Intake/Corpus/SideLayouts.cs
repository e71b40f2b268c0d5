using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Tests.Intake.Corpus;

/// <summary>Indicators down the side: transposed, long, of one unit, with numerators and denominators.</summary>
internal static class SideLayouts
{
    public static IEnumerable<Layout> All()
    {
        yield return Layout.Of("transposed", new WorkbookBuilder().Sheet("2024-06", ["指标", "和平区", "沈河区"], ["办件量", 5, 6]), "210102 CASES 2024-06 5 @B2", "210103 CASES 2024-06 6 @C2");
        yield return Layout.Of("transposed with measures", new WorkbookBuilder().Sheet("2024-06", ["指标", "计量单位", "和平区"], ["投资额", "万元", 10000]), "210102 INVEST 2024-06 1 @C2");
        yield return Layout.Of("transposed without a word over the indicators", new WorkbookBuilder().Sheet("2024-06", [null, "和平区", "沈河区"], ["办件量", 5, 6]), "210102 CASES 2024-06 5 @B2", "210103 CASES 2024-06 6 @C2");
        yield return Layout.Of("transposed with an average column", new WorkbookBuilder().Sheet("2024-06", ["指标", "和平区", "全市平均"], ["网办率", 98, 97]), "210102 ONLINE 2024-06 98 @B2");
        yield return Layout.Of("transposed with an unknown indicator", new WorkbookBuilder().Sheet("2024-06", ["指标", "和平区"], ["办件量", 5], ["满意人数", 7]), "210102 CASES 2024-06 5 @B2").Finds(FindingCodes.ColumnNotRecognised);
        yield return Layout.Of("transposed with growth rows", new WorkbookBuilder().Sheet("2024-06", ["指标", "和平区"], ["办件量", 5], ["办件量同比", 7], ["办件量累计", 30]), "210102 CASES 2024-06 5 @B2", "210102 CASES 2024-01..2024-06 30 @B4");
        yield return Layout.Of("long", new WorkbookBuilder().Sheet("长表", ["单位", "指标", "期间", "数值"], ["和平区", "办件量", "2024-06", 5], ["沈河区", "ONLINE", "2024Q2", 98]), "210102 CASES 2024-06 5 @D2", "210103 ONLINE 2024Q2 98 @D3");
        yield return Layout.Of("long with parts", new WorkbookBuilder().Sheet("2024-06", ["单位", "指标", "分子", "分母"], ["和平区", "办结率", 24, 27]), "210102 CLOSED 2024-06 88.888889 24/27 @C2");
        yield return Layout.Of("long with a measure column", new WorkbookBuilder().Sheet("2024-06", ["单位", "指标", "计量单位", "数值"], ["和平区", "投资额", "万元", 10000]), "210102 INVEST 2024-06 1 @D2");
        yield return Layout.Of("long with several periods beside each other", new WorkbookBuilder().Sheet("2024-06", ["单位", "指标", "本月", "上年同期", "同比"], ["和平区", "办件量", 5, 4, 25]), "210102 CASES 2024-06 5 @C2", "210102 CASES 2023-06 4 @D2");
        yield return Layout.Of("unit merged over its indicators", new WorkbookBuilder().Sheet("2024-06", ["单位", "指标", "数值"], ["和平区", "办件量", 5], [null, "网办率", 98], ["沈河区", "办件量", 6], [null, "网办率", 97]).Merge("A2:A3").Merge("A4:A5"),
            "210102 CASES 2024-06 5 @C2", "210102 ONLINE 2024-06 98 @C3", "210103 CASES 2024-06 6 @C4", "210103 ONLINE 2024-06 97 @C5");
        yield return Layout.Of("unit only in the first of its rows", new WorkbookBuilder().Sheet("2024-06", ["单位", "指标", "数值"], ["和平区", "办件量", 5], [null, "网办率", 98]), "210102 CASES 2024-06 5 @C2").Finds(FindingCodes.UnitMissing);
        yield return Layout.Of("one unit in the title", new WorkbookBuilder().Sheet("Sheet1", ["和平区2024年6月营商环境指标"], ["指标", "数值"], ["办件量", 5], ["网办率", 98]), "210102 CASES 2024-06 5 @B3", "210102 ONLINE 2024-06 98 @B4");
        yield return Layout.Of("one unit behind a label", new WorkbookBuilder().Sheet("2024-06", ["填报单位：沈河区"], ["指标", "数值", "备注"], ["办件量", 5, null]), "210103 CASES 2024-06 5 @B3");
        yield return Layout.Of("one unit as sheet name", new WorkbookBuilder().Sheet("和平区", ["2024年6月"], ["指标", "数值"], ["办件量", 5]).Sheet("沈河区", ["2024年6月"], ["指标", "数值"], ["办件量", 6]), "210102 CASES 2024-06 5 @B3", "210103 CASES 2024-06 6 @B3");
        yield return Layout.Of("one unit in the file name", new WorkbookBuilder().Sheet("2024-06", ["指标", "数值"], ["办件量", 5]), "210102 CASES 2024-06 5 @B2").Named("和平区报送.xlsx");
        yield return Layout.Of("one unit with city, parts and measures", new WorkbookBuilder().Sheet("2024-06", ["鞍山市铁西区报表"], ["指标名称", "单位", "分子", "分母", "数值"], ["办结率", "%", 9, 10, 90], ["投资额", "万元", null, null, 10000]), "210303 CLOSED 2024-06 90 9/10 @E3", "210303 INVEST 2024-06 1 @E4");
        yield return Layout.Of("one unit with this month and cumulative", new WorkbookBuilder().Sheet("和平区", ["2024年6月"], ["指标", "本月", "累计", "环比"], ["办件量", 5, 30, 2]), "210102 CASES 2024-06 5 @B3", "210102 CASES 2024-01..2024-06 30 @C3");
        yield return Layout.Of("each table with its own unit", new WorkbookBuilder().Sheet("2024-06", ["单位：和平区"], ["指标", "数值"], ["办件量", 5], [], ["单位：沈河区"], ["指标", "数值"], ["办件量", 6]), "210102 CASES 2024-06 5 @B3", "210103 CASES 2024-06 6 @B7");
        yield return Layout.Of("word for both in the corner", new WorkbookBuilder().Sheet("2024-06", ["地区\\指标", "办件量", "网办率"], ["和平区", 5, 98], ["沈河区", 6, 97]), "210102 CASES 2024-06 5 @B2", "210102 ONLINE 2024-06 98 @C2", "210103 CASES 2024-06 6 @B3", "210103 ONLINE 2024-06 97 @C3");
        yield return Layout.Of("no unit anywhere", new WorkbookBuilder().Sheet("2024-06", ["指标", "数值"], ["办件量", 5]), []).Finds(FindingCodes.TableWithoutUnit);
        yield return Layout.Of("ambiguous unit in the title", new WorkbookBuilder().Sheet("2024-06", ["铁西区情况"], ["指标", "数值"], ["办件量", 5]), []).Finds(FindingCodes.AmbiguousUnit);
        yield return Layout.Of("value, numerator and denominator under an indicator", new WorkbookBuilder().Sheet("2024-06", ["单位", "办结率", null, null], [null, "数值", "分子", "分母"], ["和平区", 50, 1, 2]).Merge("B1:D1"), "210102 CLOSED 2024-06 50 1/2 @B3");
        yield return Layout.Of("parts in the words of the trade", new WorkbookBuilder().Sheet("2024-06", ["单位", "办结率", null, null], [null, "受理数", "办结数", "办结率"], ["和平区", 2, 1, 50]).Merge("B1:D1"), "210102 CLOSED 2024-06 50 1/2 @D3");
        yield return Layout.Of("parts in header suffixes", new WorkbookBuilder().Sheet("2024-06", ["单位", "办结率·分子", "办结率（分母）"], ["和平区", 24, 27]), "210102 CLOSED 2024-06 88.888889 24/27 @B2");
        yield return Layout.Of("sub-column that is no part is not read", new WorkbookBuilder().Sheet("2024-06", ["单位", "办件量", null], [null, "本月", "其中网上"], ["和平区", 5, 3]).Merge("B1:C1"), "210102 CASES 2024-06 5 @B3").Finds(FindingCodes.ColumnNotRecognised);
    }
}
