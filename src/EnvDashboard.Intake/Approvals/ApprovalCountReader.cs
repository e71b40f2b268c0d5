using EnvDashboard.Domain.Approvals;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Registers;

namespace EnvDashboard.Intake.Approvals;

/// <summary>Reads monthly tables of approvals (审批月报).</summary>
internal sealed class ApprovalCountReader(DataSheetContext context) : RegisterSheetReader<ApprovalCountEntry>(context, Register)
{
    public static RegisterWords Register { get; } = new("approval_counts", SubmissionKind.Approvals, ["审批月报", "政务服务月报", "审批办件月报", "办件统计"],
    [
        ("unit", ["单位", "单位编码", "实施单位", "责任单位", "考核单位"]),
        ("period", ["期间", "月份", "年月"]),
        ("item", ["事项编码", "事项代码", "事项"]),
        .. Enum.GetValues<ApprovalCount>().Select(c => (ApprovalWords.KeyOf(c), ApprovalWords.WordsOf(c))),
    ])
    {
        Required = ["accepted", "closed"],
        Telling = ["closed_on_time", "overdue", "near_due", "online", "fully_online", "one_window", "tolerance", "commitment", "very_dissatisfied"],
        TellingNeeded = 3,
        Anchor = "accepted",
    };

    protected override ApprovalCountEntry? Read(ref RegisterCells cells)
    {
        var values = new Dictionary<ApprovalCount, double>();
        foreach (var count in Enum.GetValues<ApprovalCount>())
        {
            var key = ApprovalWords.KeyOf(count);
            // Days saved may be halves; all else is counted in ones.
            var value = count == ApprovalCount.DaysCut ? NotNegative(ref cells, key) : cells.Count(key);
            if (value is { } number) values[count] = number;
        }
        var counts = new ApprovalCounts(values);
        foreach (var rule in CountRule.All) Check(ref cells, rule, counts);
        return new(cells.Text("item", 100), counts);
    }

    protected override string KeyOf(string? unit, Period? period, ApprovalCountEntry entry) => $"{unit}|{period?.Code}|{entry.ItemCode}";

    private static double? NotNegative(ref RegisterCells cells, string key)
    {
        if (cells.Number(key) is not { } number || number >= 0) return cells.Good ? cells.Number(key) : null;
        cells.Refuse(FindingCodes.NumberOutOfRange, key, cells.At(key).AsWritten(), cells.At(key).AsWritten(), "0", "…");
        return null;
    }

    private static void Check(ref RegisterCells cells, CountRule rule, ApprovalCounts counts)
    {
        if (rule.Exceeded(counts) is not { } whole) return;
        string[] arguments = [ApprovalWords.WordOf(rule.Part), ObservationStager.Show(counts[rule.Part]!.Value), string.Join(" + ", rule.Whole.Select(ApprovalWords.WordOf)), ObservationStager.Show(whole)];
        var (key, value) = (ApprovalWords.KeyOf(rule.Part), ObservationStager.Show(counts[rule.Part]!.Value));
        if (rule.Strict) cells.Refuse(FindingCodes.ApprovalPartAboveWhole, key, value, arguments);
        else cells.Warn(FindingCodes.ApprovalPartAboveWholeMaybe, key, value, arguments);
    }
}
