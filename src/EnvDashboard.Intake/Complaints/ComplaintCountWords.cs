using EnvDashboard.Domain.Complaints;
using EnvDashboard.Intake.Registers;

namespace EnvDashboard.Intake.Complaints;

/// <summary>The words over the counts of a monthly table, and the counts of a row.</summary>
internal static class ComplaintCountWords
{
    public static readonly (string Key, string[] Words)[] Columns =
    [
        ("received", ["受理", "受理数", "受理量", "受理件数", "受理总量", "接收量", "接收数", "诉求量", "诉求件数", "投诉量", "投诉件数"]),
        ("accepted_on_time", ["按时受理", "按时受理数", "按时受理件数", "按时签收", "按时签收数", "按期受理"]),
        ("replied_on_time", ["按时回复", "按时回复数", "按时答复", "按时答复数", "按时响应", "按时响应数", "按期回复", "按期答复", "响应数", "响应件数"]),
        ("closed", ["办结", "办结数", "办结量", "办结件数", "解决数", "解决件数"]),
        ("satisfied", ["满意", "满意数", "满意件数", "满意量"]),
        ("called_back", ["回访", "回访数", "回访件数", "回访量", "有效回访", "有效回访数"]),
        ("redone", ["重办", "重办数", "重办件数", "不满意重办", "不满意重办数", "回炉", "回炉数"]),
        ("returned", ["退单", "退单数", "退单件数", "退件", "退回", "退回数"]),
        ("returned_with_fault", ["有责退回", "有责退回数", "有责退单", "有责退单数"]),
        ("returned_repeatedly", ["重复退回", "重复退回数", "重复退单", "重复退单数"]),
        ("transferred_over_5", ["转办超5次", "转办5次以上", "转派超5次", "转派5次以上", "转办超过5次", "流转5次以上", "超5次转办"]),
        ("overdue", ["超期", "超期数", "超期件数", "逾期", "逾期数", "逾期件数"]),
        ("days_to_close", ["办理天数", "办结天数", "办理总天数", "办结总天数", "办理工作日"]),
        ("average_days", ["平均办理天数", "平均办结天数", "平均办理时长（天）", "平均办理工作日"]),
    ];

    public static readonly IReadOnlyList<string> Keys = [.. Columns.Select(c => c.Key)];

    public static ComplaintCounts Read(ref RegisterCells cells)
    {
        var closed = cells.Count("closed");
        return new()
        {
            Received = cells.Count("received"),
            AcceptedOnTime = cells.Count("accepted_on_time"),
            RepliedOnTime = cells.Count("replied_on_time"),
            Closed = closed,
            Satisfied = cells.Count("satisfied"),
            CalledBack = cells.Count("called_back"),
            Redone = cells.Count("redone"),
            Returned = cells.Count("returned"),
            ReturnedWithFault = cells.Count("returned_with_fault"),
            ReturnedRepeatedly = cells.Count("returned_repeatedly"),
            TransferredOver5 = cells.Count("transferred_over_5"),
            Overdue = cells.Count("overdue"),
            DaysToClose = cells.Number("days_to_close") ?? cells.Number("average_days") * closed,
        };
    }

    /// <summary>One count of a long table. An average of days needs the number closed beside it, which a long row has not.</summary>
    public static ComplaintCounts ReadOne(ref RegisterCells cells, string count, string column)
    {
        if (count is "days_to_close") return new() { DaysToClose = cells.Number(column) };
        if (count is "average_days")
        {
            cells.Refuse(Findings.FindingCodes.UnknownKeyword, "count", count, count, "days_to_close");
            return new();
        }
        var number = cells.Count(column);
        return count switch
        {
            "received" => new() { Received = number },
            "accepted_on_time" => new() { AcceptedOnTime = number },
            "replied_on_time" => new() { RepliedOnTime = number },
            "closed" => new() { Closed = number },
            "satisfied" => new() { Satisfied = number },
            "called_back" => new() { CalledBack = number },
            "redone" => new() { Redone = number },
            "returned" => new() { Returned = number },
            "returned_with_fault" => new() { ReturnedWithFault = number },
            "returned_repeatedly" => new() { ReturnedRepeatedly = number },
            "transferred_over_5" => new() { TransferredOver5 = number },
            _ => new() { Overdue = number },
        };
    }
}
