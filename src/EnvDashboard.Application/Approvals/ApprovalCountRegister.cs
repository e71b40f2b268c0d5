using System.Globalization;
using System.Text.Json;
using EnvDashboard.Application.Submissions.Registers;
using EnvDashboard.Domain.Approvals;
using EnvDashboard.Intake.Approvals;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;

namespace EnvDashboard.Application.Approvals;

/// <summary>The monthly table of approvals (审批月报) as a register: a row a unit (or item) and month.</summary>
public sealed class ApprovalCountRegister(IRegisterRows bulk) : Register<ApprovalCountEntry, ApprovalCountRow>(bulk)
{
    public override string Name => "approval_counts";

    protected override ApprovalCountRow ToRow(ApprovalCountEntry entry) => new()
    {
        ItemCode = entry.ItemCode,
        Counts = JsonSerializer.Serialize(entry.Counts.Values.OrderBy(v => v.Key).ToDictionary(v => v.Key.ToString(), v => v.Value)),
    };

    protected override ApprovalCountEntry ToEntry(ApprovalCountRow row) => new(row.ItemCode, CountsOf(row.Counts));

    protected override ApprovalCountEntry Merge(ApprovalCountEntry said, ApprovalCountEntry before) => said with { Counts = said.Counts.Over(before.Counts) };

    protected override string Describe(ApprovalCountEntry entry, ApprovalCountEntry? before)
    {
        var shown = before is null || before.Equals(entry)
            ? entry.Counts.Values.OrderBy(v => v.Key).Select(v => $"{ApprovalWords.WordOf(v.Key)} {Text(v.Value)}")
            : Enum.GetValues<ApprovalCount>().Where(c => entry.Counts[c] != before.Counts[c]).Select(c => $"{ApprovalWords.WordOf(c)} {Text(before.Counts[c])} → {Text(entry.Counts[c])}");
        return (entry.ItemCode is null ? "" : entry.ItemCode + ": ") + string.Join("; ", shown);
    }

    internal static ApprovalCounts CountsOf(string json) => new(
        (JsonSerializer.Deserialize<Dictionary<string, double>>(json) ?? []).Where(v => Enum.IsDefined(typeof(ApprovalCount), v.Key))
            .ToDictionary(v => Enum.Parse<ApprovalCount>(v.Key), v => v.Value));

    private static string Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "—";
}
