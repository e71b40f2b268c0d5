using EnvDashboard.Domain.Approvals;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Registers;

namespace EnvDashboard.Intake.Approvals;

/// <summary>Reads catalogues of approval items (事项目录).</summary>
internal sealed class ApprovalItemReader(DataSheetContext context) : RegisterSheetReader<ApprovalItem>(context, Register)
{
    public static RegisterWords Register { get; } = new("approval_items", SubmissionKind.Approvals, ["事项目录", "审批事项目录", "政务服务事项目录", "审批事项"],
        ("unit", ["单位", "单位编码", "实施单位", "实施主体", "责任单位", "考核单位"]),
        ("code", ["事项编码", "编码", "事项代码"]),
        ("name", ["事项名称", "事项", "名称"]),
        ("legal", ["法定时限", "法定办结时限"]),
        ("promised", ["承诺时限", "承诺办结时限"]),
        ("benchmark", ["标杆时限", "标杆"]),
        ("limit_unit", ["时限单位"]),
        ("actual", ["实际办理天数", "实际时限", "平均办理天数"]),
        ("steps", ["环节", "环节数", "办理环节"]),
        ("documents", ["材料", "材料数", "申请材料数"]),
        ("visits", ["跑动次数", "到场次数", "到现场次数"]),
        ("online", ["网办程度", "网办深度", "网上办理"]),
        ("in_hall", ["进驻大厅", "是否进驻大厅", "是否进厅"]),
        ("hall_reason", ["未进驻原因", "未进厅原因"]),
        ("delegated", ["赋权状态", "下放状态"]),
        ("theme", ["一件事", "一件事主题"]))
    {
        Required = ["code", "name"],
        Telling = ["legal", "promised", "benchmark", "online", "in_hall", "hall_reason"],
        TellingNeeded = 2,
        Anchor = "code",
        HasPeriod = false,
    };

    private static readonly RegisterTerms<OnlineLevel> OnlineLevels = new(
        (OnlineLevel.NotOnline, ["不可网办", "不能网办", "不可", "未网办"]),
        (OnlineLevel.Online, ["可网办", "网上可办", "网办", "网上申请"]),
        (OnlineLevel.FullyOnline, ["全程网办", "全流程网办", "全程网上办理"]));

    private static readonly RegisterTerms<DelegationState> Delegations = new(
        (DelegationState.NotDelegated, ["未下放", "未赋权"]),
        (DelegationState.Delegated, ["已下放", "下放", "赋权", "已赋权"]),
        (DelegationState.TakenUp, ["已承接", "承接"]),
        (DelegationState.TakenBack, ["已收回", "收回"]));

    private bool assumedSaid;

    protected override ApprovalItem? Read(ref RegisterCells cells)
    {
        var unit = cells.Text("limit_unit", 20) is { } written ? LimitText.UnitOf(written) : null;
        if (unit is null && cells.IsWritten("limit_unit")) cells.Refuse(FindingCodes.UnknownKeyword, "limit_unit", cells.Text("limit_unit", 20), cells.Text("limit_unit", 20) ?? "", LimitText.Allowed);
        var item = new ApprovalItem(cells.Required("code", 100), cells.Required("name", 300))
        {
            Legal = Limit(ref cells, "legal", unit),
            Promised = Limit(ref cells, "promised", unit),
            Benchmark = Limit(ref cells, "benchmark", unit),
            Actual = Actual(ref cells),
            Steps = cells.Count("steps"),
            Documents = cells.Count("documents"),
            Visits = cells.Count("visits"),
            Online = cells.Word("online", OnlineLevels),
            InHall = cells.YesNo("in_hall"),
            HallReason = cells.Text("hall_reason", 400),
            Delegated = cells.Word("delegated", Delegations),
            Theme = cells.Text("theme", 200),
        };
        Check(ref cells, item);
        return item;
    }

    protected override string KeyOf(string? unit, Period? period, ApprovalItem entry) => $"{unit}|{entry.Code}";

    private TimeLimit? Limit(ref RegisterCells cells, string key, LimitUnit? unit)
    {
        var cell = cells.At(key);
        if (cell.IsBlank || cell.IsContinuation) return null;
        if (!LimitText.TryRead(cell.AsWritten(), out var value, out var own))
        {
            cells.Refuse(FindingCodes.ApprovalLimitUnclear, key, cell.AsWritten(), cell.AsWritten());
            return null;
        }
        if (own is null && unit is null && value != 0 && !assumedSaid)
        {
            assumedSaid = true;
            cells.Stager.Inform(FindingCodes.ApprovalLimitUnitAssumed, cells.Address(key), cell.AsWritten());
        }
        return new(value, own ?? unit ?? LimitUnit.WorkingDays);
    }

    private static double? Actual(ref RegisterCells cells)
    {
        var cell = cells.At("actual");
        if (cell.IsBlank || cell.IsContinuation) return null;
        if (LimitText.TryRead(cell.AsWritten(), out var value, out _)) return value;
        cells.Refuse(FindingCodes.ApprovalLimitUnclear, "actual", cell.AsWritten(), cell.AsWritten());
        return null;
    }

    private static void Check(ref RegisterCells cells, ApprovalItem item)
    {
        if (item.IsOverLegal == true) cells.Refuse(FindingCodes.ApprovalPromisedOverLegal, "promised", LimitText.Show(item.Promised!), item.Code, LimitText.Show(item.Promised!), LimitText.Show(item.Legal!));
        if (item.IsOverBenchmark == true) cells.Warn(FindingCodes.ApprovalPromisedOverBenchmark, "promised", LimitText.Show(item.Promised!), item.Code, LimitText.Show(item.Promised!), LimitText.Show(item.Benchmark!));
        if (item is { Promised: { } promised, Benchmark: { } benchmark } && item.IsOverBenchmark is null)
            cells.Stager.Inform(FindingCodes.ApprovalLimitsNotComparable, cells.Address("promised"), LimitText.Show(promised), item.Code, LimitText.Show(promised), LimitText.Show(benchmark));
        if (item is { InHall: false, HallReason: null }) cells.Warn(FindingCodes.ApprovalHallReasonMissing, cells.Layout["hall_reason"] > 0 ? "hall_reason" : "in_hall", null, item.Code);
    }
}
