using System.Text.Json;
using EnvDashboard.Domain.Complaints;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Registers;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.Complaints;

/// <summary>Reads lists of work orders (工单明细). What speaks of a person is dropped here, before anything is staged.</summary>
internal sealed class ComplaintCaseReader(DataSheetContext context) : RegisterSheetReader<ComplaintCase>(context, Register)
{
    public static RegisterWords Register { get; } = new("complaint_cases", SubmissionKind.Complaints,
        ["工单", "工单明细", "投诉明细", "诉求明细", "投诉诉求明细", "投诉工单", "诉求工单"],
        ("case_no", ["工单编号", "工单号", "诉求编号", "投诉编号", "受理编号"]),
        ("platform", ["平台", "诉求平台", "受理平台", "渠道", "来源平台", "来源渠道"]),
        ("topic", ["主题", "诉求主题", "诉求类型", "诉求类别", "投诉类型", "问题类别", "事项类别"]),
        ("subject", ["标题", "诉求标题", "工单标题", "事项"]),
        ("unit", ["承办单位", "办理单位", "责任单位"]),
        ("received_on", ["登记日期", "登记时间", "来电日期", "来电时间", "诉求日期", "诉求时间", "接收日期", "接收时间", "派单日期", "派单时间"]),
        ("accepted_on", ["受理日期", "受理时间", "签收日期", "签收时间"]),
        ("replied_on", ["回复日期", "回复时间", "答复日期", "答复时间"]),
        ("closed_on", ["办结日期", "办结时间"]),
        ("due", ["办理期限", "办理时限", "截止日期", "截止时间", "应办结日期"]),
        ("return", ["退单", "退回", "退单情况", "退回情况", "退单类型"]),
        ("transfers", ["转办次数", "转派次数", "流转次数"]),
        ("called_back", ["回访", "是否回访"]),
        ("satisfied", ["满意", "是否满意", "满意情况", "回访结果"]),
        ("redone", ["重办", "是否重办", "回炉", "是否回炉"]),
        ("grade", ["诉求分级", "分级", "诉求等级", "等级"]),
        ("joint_consultation", ["联合会商", "是否会商", "会商"]),
        ("follow_up", ["跟踪问效", "跟踪", "后续跟踪", "跟进情况"]))
    {
        Required = ["case_no", "received_on"],
        Telling = ["closed_on", "replied_on", "accepted_on", "topic", "platform", "transfers"],
        TellingNeeded = 2,
        Anchor = "case_no",
        HasPeriod = false,
    };

    private static readonly RegisterTerms<ComplaintReturn> Returns = new(
        (ComplaintReturn.None, ["无", "否", "未退", "未退单", "正常", "0"]),
        (ComplaintReturn.Returned, ["退单", "退回", "是", "无责退回", "1"]),
        (ComplaintReturn.WithFault, ["有责退回", "有责退单", "有责"]),
        (ComplaintReturn.Repeated, ["重复退回", "重复退单", "重复", "多次退回"]));

    private static readonly RegisterTerms<ComplaintGrade> Grades = new(
        (ComplaintGrade.Ordinary, ["一般", "普通", "简单"]),
        (ComplaintGrade.Difficult, ["疑难", "复杂", "较难"]),
        (ComplaintGrade.Major, ["重大", "重要"]));

    private readonly List<(int Column, string Header)> personal = [];
    private int blotted;

    protected override void Begin(RegisterLayout layout, ObservationStager stager)
    {
        (blotted, var header) = (0, layout.Subject.HeaderRow);
        personal.Clear();
        personal.AddRange(layout.Unknown.Where(u => PersonalData.IsColumn(u.Header)));
        if (personal.Count == 0) return;
        var code = Context.Request.KeepPersonalData ? FindingCodes.PersonalColumnsKept : FindingCodes.PersonalColumnsDropped;
        stager.Inform(code, new(header, personal[0].Column), null, string.Join("、", personal.Select(p => p.Header)));
    }

    protected override void End(ObservationStager stager)
    {
        if (blotted > 0) stager.Inform(FindingCodes.PersonalNumbersBlotted, null, null, ObservationStager.Show(blotted));
    }

    protected override ComplaintCase? Read(ref RegisterCells cells)
    {
        var number = cells.Required("case_no", 64);
        if (PersonalData.IsNumberOfPerson(number)) cells.Refuse(FindingCodes.PersonalCaseNumber, "case_no", null);
        if (cells.Day("received_on") is not { } received)
        {
            if (cells.At("received_on").IsBlank) cells.Required("received_on", 40);
            return null;
        }
        var entry = new ComplaintCase(number, received)
        {
            Platform = cells.Text("platform", 64),
            Topic = Clean(cells.Text("topic", 128)),
            Subject = Clean(cells.Text("subject", 400)),
            AcceptedOn = Later(ref cells, "accepted_on", received),
            RepliedOn = Later(ref cells, "replied_on", received),
            ClosedOn = Later(ref cells, "closed_on", received),
            Due = Later(ref cells, "due", received),
            Return = cells.Word("return", Returns) ?? ComplaintReturn.None,
            Transfers = cells.Count("transfers"),
            CalledBack = cells.YesNo("called_back"),
            Satisfied = cells.YesNo("satisfied"),
            Redone = cells.YesNo("redone"),
            Grade = cells.Word("grade", Grades),
            JointConsultation = cells.YesNo("joint_consultation"),
            FollowUp = Clean(cells.Text("follow_up", 2000)),
            Personal = Context.Request.KeepPersonalData ? Kept(cells) : null,
        };
        if (entry is { Satisfied: true, Redone: true }) cells.Warn(FindingCodes.RedoneThoughSatisfied, "redone", null, number);
        // Who was asked whether he is satisfied has been called back.
        return entry is { CalledBack: null, Satisfied: not null } ? entry with { CalledBack = true } : entry;
    }

    private static DateOnly? Later(ref RegisterCells cells, string key, DateOnly received)
    {
        if (cells.Day(key) is not { } day) return null;
        if (day < received) cells.Refuse(FindingCodes.DayBeforeReceived, key, cells.At(key).AsWritten(), cells.At(key).AsWritten(), received.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        return day;
    }

    private string? Clean(string? text)
    {
        var clean = PersonalData.Blot(text, out var found);
        blotted += found;
        return clean;
    }

    private string? Kept(in RegisterCells cells)
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (column, header) in personal)
        {
            if (cells.At(column) is { IsBlank: false, Kind: not CellKind.Empty } cell) kept[header] = cell.AsCode().Trim();
        }
        if (kept.Count == 0) return null;
        var text = JsonSerializer.Serialize(kept, PackedRows.Json);
        return text.Length <= 2000 ? text : null;
    }

    protected override string KeyOf(string? unit, Period? period, ComplaintCase entry) => $"{TextKey.Of(entry.Platform)}|{TextKey.Of(entry.CaseNo)}";

    protected override Period? PeriodOf(ComplaintCase entry) => Period.Month(entry.ReceivedOn.Year, entry.ReceivedOn.Month);
}
