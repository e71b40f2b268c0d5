using EnvDashboard.Application.Submissions.Registers;
using EnvDashboard.Domain.Approvals;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;

namespace EnvDashboard.Application.Approvals;

/// <summary>The item catalogue (事项目录) as a register: the rows of one key are the item's change log.</summary>
public sealed class ApprovalItemRegister(IRegisterRows bulk) : Register<ApprovalItem, ApprovalItemRow>(bulk)
{
    public override string Name => "approval_items";

    protected override ApprovalItemRow ToRow(ApprovalItem entry) => new()
    {
        Code = entry.Code,
        Name = entry.Name,
        LegalValue = entry.Legal?.Value,
        LegalUnit = entry.Legal?.Unit,
        PromisedValue = entry.Promised?.Value,
        PromisedUnit = entry.Promised?.Unit,
        BenchmarkValue = entry.Benchmark?.Value,
        BenchmarkUnit = entry.Benchmark?.Unit,
        Actual = entry.Actual,
        Steps = entry.Steps,
        Documents = entry.Documents,
        Visits = entry.Visits,
        Online = entry.Online,
        InHall = entry.InHall,
        HallReason = entry.HallReason,
        Delegated = entry.Delegated,
        Theme = entry.Theme,
        OverBenchmark = entry.IsOverBenchmark,
    };

    protected override ApprovalItem ToEntry(ApprovalItemRow row) => EntryOf(row);

    protected override ApprovalItem Merge(ApprovalItem said, ApprovalItem before) => said.Over(before);

    protected override string Describe(ApprovalItem entry, ApprovalItem? before) => before is null || before == entry
        ? $"{entry.Code} {entry.Name}"
        : $"{entry.Code} {entry.Name}: " + string.Join("; ", ItemFields.Changed(before, entry).Select(f => $"{f.Field} {f.Before ?? "—"} → {f.After ?? "—"}"));

    internal static ApprovalItem EntryOf(ApprovalItemRow row) => new(row.Code, row.Name)
    {
        Legal = Limit(row.LegalValue, row.LegalUnit),
        Promised = Limit(row.PromisedValue, row.PromisedUnit),
        Benchmark = Limit(row.BenchmarkValue, row.BenchmarkUnit),
        Actual = row.Actual,
        Steps = row.Steps,
        Documents = row.Documents,
        Visits = row.Visits,
        Online = row.Online,
        InHall = row.InHall,
        HallReason = row.HallReason,
        Delegated = row.Delegated,
        Theme = row.Theme,
    };

    private static TimeLimit? Limit(double? value, LimitUnit? unit) => value is { } number && unit is { } counted ? new(number, counted) : null;
}
