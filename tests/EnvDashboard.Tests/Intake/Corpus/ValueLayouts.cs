using System.Text;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Tests.Intake.Corpus;

/// <summary>Values as people write them, and other kinds of files.</summary>
internal static class ValueLayouts
{
    public static IEnumerable<Layout> All() => [.. Values(), .. Files()];

    private static Layout Cell(string name, object? value, string indicator, params string[] lines) =>
        Layout.Of(name, new WorkbookBuilder().Sheet("2024-06", ["单位", indicator], ["和平区", value]), lines);

    private static IEnumerable<Layout> Values()
    {
        yield return Cell("number as text", "12", "办件量", "210102 CASES 2024-06 12 @B2");
        yield return Cell("thousands separators", "1,234,567", "办件量", "210102 CASES 2024-06 1234567 @B2");
        yield return Cell("full-width number", "１，２３４．５", "办件量", "210102 CASES 2024-06 1234.5 @B2");
        yield return Cell("Chinese numeral", "三百二十", "办件量", "210102 CASES 2024-06 320 @B2");
        yield return Cell("ten thousands", "1.2万件", "办件量", "210102 CASES 2024-06 12000 @B2");
        yield return Cell("hundred millions", "3.5亿", "投资额", "210102 INVEST 2024-06 3.5 @B2");
        yield return Cell("bound behind", "3000余件", "办件量", "210102 CASES 2024-06 3000 余 @B2");
        yield return Cell("bound before", "不少于50件", "办件量", "210102 CASES 2024-06 50 不少于 @B2");
        yield return Cell("range", "5—7个工作日", "平均办理时长", "210102 DAYS 2024-06 Reported @B2").Finds(FindingCodes.RangeNotANumber);
        yield return Cell("percent sign", "98.12%", "网办率", "210102 ONLINE 2024-06 98.12 @B2");
        yield return Cell("percent format", new PercentCell(0.9812), "网办率", "210102 ONLINE 2024-06 98.12 @B2");
        yield return Cell("percent number", 98.12, "网办率", "210102 ONLINE 2024-06 98.12 @B2");
        yield return Cell("negative in brackets", "(1,234.5)", "办件量", "210102 CASES 2024-06 -1234.5 @B2");
        yield return Cell("minus sign of typesetters", "−3.5", "办件量", "210102 CASES 2024-06 -3.5 @B2");
        yield return Cell("dash", "—", "办件量", "210102 CASES 2024-06 NotReported @B2");
        yield return Cell("not assessed", "未考核", "办件量", "210102 CASES 2024-06 NotAssessed @B2");
        yield return Cell("zero declared", "零报告", "办件量", "210102 CASES 2024-06 0 @B2");
        yield return Cell("formula with its value", new FormulaCell("SUM(C2:D2)", 42), "办件量", "210102 CASES 2024-06 42 @B2");
        yield return Cell("formula without a value", new UncomputedCell("SUM(C2:D2)"), "办件量").Finds(FindingCodes.FormulaWithoutValue);
        yield return Cell("text formula without text", new FormulaCell("IF(1,&quot;&quot;)", ""), "办件量");
        yield return Cell("error", new ErrorCell("#DIV/0!"), "办件量").Finds(FindingCodes.ErrorCell);
        yield return Cell("percentage points", "3.2个百分点", "网办率", "210102 ONLINE 2024-06 3.2 @B2").Finds(FindingCodes.UnitMismatch);
        yield return Cell("beyond the range", 120, "网办率").Finds(FindingCodes.OutOfRange);
        yield return Layout.Of("fractions in a percent column", new WorkbookBuilder().Sheet("2024-06", ["单位", "网办率"], ["和平区", 0.9], ["沈河区", 0.8], ["金州区", 0.7]), "210102 ONLINE 2024-06 0.9 @B2", "210103 ONLINE 2024-06 0.8 @B3", "210213 ONLINE 2024-06 0.7 @B4").Finds(FindingCodes.MaybeFraction);
    }

    private static IEnumerable<Layout> Files()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string text = "单位,办件量\r\n和平区,\"1,234\"\r\n";
        yield return Layout.Csv("csv in UTF-8", "2024-06.csv", Encoding.UTF8.GetBytes(text), "210102 CASES 2024-06 1234 @B2");
        yield return Layout.Csv("csv in GB18030", "2024-06.csv", Encoding.GetEncoding("GB18030").GetBytes(text), "210102 CASES 2024-06 1234 @B2");
        yield return Layout.Csv("csv in UTF-16", "2024-06.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)], "210102 CASES 2024-06 1234 @B2");
        yield return Layout.Csv("csv with tabs", "2024-06.txt", Encoding.UTF8.GetBytes("单位\t办件量\n和平区\t5\n"), "210102 CASES 2024-06 5 @B2");
        yield return Layout.Csv("csv with mixed line ends", "2024-06.csv", Encoding.UTF8.GetBytes("单位,办件量\r和平区,5\n沈河区,6\r\n"), "210102 CASES 2024-06 5 @B2", "210103 CASES 2024-06 6 @B3");
        yield return Layout.Csv("csv with a title and a second table", "2024-06.csv", Encoding.UTF8.GetBytes("办件情况,\n单位,办件量\n和平区,5\n,\n单位,网办率\n和平区,98%\n"), "210102 CASES 2024-06 5 @B3", "210102 ONLINE 2024-06 98 @B6");
        yield return new Layout("old binary format with errors", () => CorpusFiles.Read("errors.xls"), "errors.xls", ["210102 ONLINE 2024-06 98.5 @C2", "210213 INVEST 2024-06 3 @D3", "210103 CASES 2024-06 7 @B4", "210103 ONLINE 2024-06 97 @C4", "210103 INVEST 2024-06 2 @D4"], [FindingCodes.ErrorCell, FindingCodes.ErrorCell]);
    }
}
