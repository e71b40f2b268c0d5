using EnvDashboard.Domain;
using EnvDashboard.Domain.Approvals;

namespace EnvDashboard.Intake.Approvals;

/// <summary>A row of the monthly table of approvals.</summary>
/// <param name="ItemCode">Null = the unit as a whole.</param>
public sealed record ApprovalCountEntry(string? ItemCode, ApprovalCounts Counts);

/// <summary>The columns of the monthly table (审批月报): the key of a count is its keyword.</summary>
public static class ApprovalWords
{
    private static readonly Dictionary<ApprovalCount, string[]> Words = new()
    {
        [ApprovalCount.Accepted] = ["受理", "受理数", "受理件数", "受理量"],
        [ApprovalCount.Closed] = ["办结", "办结数", "办结件数", "办结量"],
        [ApprovalCount.ClosedOnTime] = ["按时办结", "按时办结数", "按时办结件数"],
        [ApprovalCount.Overdue] = ["超期", "超期件数", "超期数", "逾期件数"],
        [ApprovalCount.NearDue] = ["临期", "临期件数", "临期数"],
        [ApprovalCount.Online] = ["网办", "网办件数", "网上办理件数"],
        [ApprovalCount.FullyOnline] = ["全程网办", "全程网办件数"],
        [ApprovalCount.OneWindow] = ["一窗", "一窗受理", "一窗受理件数"],
        [ApprovalCount.DocumentsCut] = ["减材料", "减少材料数"],
        [ApprovalCount.DaysCut] = ["减时限", "压减时限", "减少天数"],
        [ApprovalCount.VerySatisfied] = ["非常满意"],
        [ApprovalCount.Satisfied] = ["满意"],
        [ApprovalCount.BasicallySatisfied] = ["基本满意"],
        [ApprovalCount.Dissatisfied] = ["不满意"],
        [ApprovalCount.VeryDissatisfied] = ["非常不满意"],
        [ApprovalCount.BadReviewsFixed] = ["差评整改", "差评整改数", "差评按期整改数", "15个工作日内整改"],
        [ApprovalCount.BadReviewsCalledBack] = ["差评回访", "差评回访数", "回访数"],
        [ApprovalCount.Tolerance] = ["容缺受理", "容缺受理件数"],
        [ApprovalCount.Commitment] = ["告知承诺", "告知承诺件数"],
        [ApprovalCount.Themes] = ["一件事主题", "一件事主题数"],
        [ApprovalCount.ThemeCases] = ["一件事办件", "一件事办件数"],
        [ApprovalCount.ElectronicLicences] = ["电子证照", "电子证照数"],
    };

    public static string KeyOf(ApprovalCount count) => Keyword.Of(count);

    /// <summary>The word that is shown where no language is known, as in findings and changes.</summary>
    public static string WordOf(ApprovalCount count) => Words[count][0];

    internal static string[] WordsOf(ApprovalCount count) => Words[count];
}
