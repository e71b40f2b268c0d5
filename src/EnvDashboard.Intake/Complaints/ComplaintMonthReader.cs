using EnvDashboard.Domain.Complaints;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Registers;

namespace EnvDashboard.Intake.Complaints;

/// <summary>
/// Reads monthly tables of complaints (投诉诉求月报): a row a unit, platform and topic with a column a count, or long with the count's
/// name and its value in columns of their own.
/// </summary>
internal sealed class ComplaintMonthReader(DataSheetContext context) : RegisterSheetReader<ComplaintMonth>(context, Register)
{
    public static RegisterWords Register { get; } = new("complaint_counts", SubmissionKind.Complaints,
        ["complaints", "投诉诉求", "投诉诉求月报", "投诉月报", "诉求月报", "投诉统计", "诉求统计", "投诉诉求统计", "12345月报", "热线月报"],
        [
            ("platform", ["平台", "诉求平台", "受理平台", "渠道", "来源平台", "来源渠道"]),
            ("topic", ["主题", "诉求主题", "诉求类型", "诉求类别", "投诉类型", "问题类别", "事项类别", "领域"]),
            ("count", ["统计项", "统计项目", "项目", "数量类型"]),
            ("value", ["数值", "数量", "值", "件数"]),
            .. ComplaintCountWords.Columns,
        ])
    {
        Required = ["received"],
        Alternative = ["count", "value"],
        Telling = ["platform", "topic", "replied_on_time", "accepted_on_time", "satisfied", "called_back", "redone", "returned_with_fault", "returned_repeatedly", "transferred_over_5"],
        TellingNeeded = 2,
        Anchor = "received",
    };

    private readonly Dictionary<string, Gathered> gathered = new(StringComparer.Ordinal);

    protected override ComplaintMonth? Read(ref RegisterCells cells)
    {
        if (ComplaintTotals.IsOne(cells)) return null;
        var (platform, topic) = (cells.Text("platform", 64), cells.Text("topic", 128));
        if (cells.Layout["received"] == 0) return ReadLong(ref cells, platform, topic);
        var counts = ComplaintCountWords.Read(ref cells);
        if (!cells.Good) return null;
        var (layout, row) = (cells.Layout, cells.Row);
        return ComplaintCountChecks.Check(counts, key => new(row, layout[key]), cells.Stager) ? new(platform, topic, counts) : null;
    }

    private static ComplaintMonth? ReadLong(ref RegisterCells cells, string? platform, string? topic)
    {
        var name = cells.Required("count", 64);
        if (!cells.Good) return null;
        if (Register.ColumnOf(name) is not { } key || !ComplaintCountWords.Keys.Contains(key))
        {
            cells.Refuse(FindingCodes.UnknownKeyword, "count", name, name, string.Join(", ", ComplaintCountWords.Keys));
            return null;
        }
        var counts = ComplaintCountWords.ReadOne(ref cells, key, "value");
        return cells.Good ? new(platform, topic, counts) : null;
    }

    protected override void Take(string? unit, Period? period, ComplaintMonth entry, ObservationStager stager, CellAddress cell, in RegisterCells cells)
    {
        if (cells.Layout["received"] > 0)
        {
            Stage(unit, period, entry, stager, cell);
            return;
        }
        // A long table says one count a row: the counts of one place are gathered, and one that comes twice is a mistake.
        var key = KeyOf(unit, period, entry);
        var name = Register.ColumnOf(cells.At("count").AsCode())!;
        if (!gathered.TryGetValue(key, out var place)) gathered[key] = place = new(unit, period, entry);
        if (place.Cells.TryGetValue(name, out var earlier)) stager.Refuse(FindingCodes.RegisterRowTwice, cells.Address("value"), null, $"{key.Replace("|", " · ", StringComparison.Ordinal)} · {name}", earlier.ToString());
        else (place.Cells[name], place.Entry) = (cells.Address("value"), place.Entry with { Counts = place.Entry.Counts.Plus(place.Cells.Count == 0 ? new() : entry.Counts) });
    }

    protected override void End(ObservationStager stager)
    {
        foreach (var place in gathered.Values)
        {
            if (ComplaintCountChecks.Check(place.Entry.Counts, key => place.Cells.GetValueOrDefault(key, place.Cells.Values.First()), stager))
                Stage(place.Unit, place.Period, place.Entry, stager, place.Cells.GetValueOrDefault("received", place.Cells.Values.First()));
        }
        gathered.Clear();
    }

    protected override string KeyOf(string? unit, Period? period, ComplaintMonth entry) => $"{unit}|{period!.Code}|{TextKey.Of(entry.Platform)}|{TextKey.Of(entry.Topic)}";

    private sealed class Gathered(string? unit, Period? period, ComplaintMonth entry)
    {
        public string? Unit => unit;

        public Period? Period => period;

        public ComplaintMonth Entry { get; set; } = entry;

        /// <summary>Of each count.</summary>
        public Dictionary<string, CellAddress> Cells { get; } = new(StringComparer.Ordinal);
    }
}
