using EnvDashboard.Application.Complaints;
using EnvDashboard.Application.Complaints.Registers;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Exports.Kinds;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Complaints;

namespace EnvDashboard.Application.Exports.Tables;

/// <summary>Every table of the complaints pages, in the columns of the contract. Personal columns are no part of any.</summary>
public sealed class ComplaintTables(SumComplaints sums, AnalyseWarnings warnings, ListCases cases, GetAppeals appeals)
{
    private const string Summary = "A table of complaints (table = month, quarter, topic, unit, platform, topic_month, platform_topic, all, warnings or cases; filters as there).";

    /// <summary>What may be chosen by <c>table</c>.</summary>
    public static IReadOnlyList<string> Choices { get; } = [.. Keyword.All<ComplaintKey>(), "warnings", "cases"];

    internal IEnumerable<PageTable> All
    {
        get
        {
            Dictionary<string, PageTable> tables = new(StringComparer.Ordinal) { ["warnings"] = Warnings, ["cases"] = Cases };
            foreach (var key in Enum.GetValues<ComplaintKey>()) tables[Keyword.Of(key)] = Sums(key);
            yield return new PageTables("complaints", RegisterTables.Needs, Summary, [.. Choices.Select(c => tables[c])], p =>
            {
                var asked = p.Text("table") ?? "month";
                return tables.GetValueOrDefault(asked) ?? throw new InvalidInputException(new FieldError("table", "unknown_word", asked, string.Join(", ", Choices)));
            }) { Formats = RegisterTables.AllFormats };
            yield return Appeals;
        }
    }

    private PageTable Sums(ComplaintKey by) => new PageTable<ComplaintSumView>("complaints-" + Keyword.Of(by), RegisterTables.Needs, Summary,
        (o, ct) => PageTable.Whole(sums.ExecuteAsync(o.Actor, by, Places(o.Parameters), ct)),
        [
            new("key", r => r.Key), new("name", r => r.Name is null ? null : new NamePair(r.Name, r.NameEn)) { Heading = ["list_rowName"] }, new("second", r => r.Second), new("from_cases", r => r.FromCases),
            .. CountColumns.Named(new()).Select((c, i) => new TableColumn<ComplaintSumView>(c.Key, r => CountColumns.Named(r.Counts).ElementAt(i).Count) { Heading = ["list_count_" + c.Key] }),
            new("received_last_year", r => r.ReceivedLastYear),
            .. Enum.GetValues<ComplaintRate>().SelectMany(rate => new TableColumn<ComplaintSumView>[]
            {
                new(Keyword.Of(rate), r => r.Rate(rate).Value) { Heading = [RateText(rate)] },
                new(Keyword.Of(rate) + "_numerator", r => r.Rate(rate).Numerator) { Heading = [RateText(rate), "list_numerator"] },
                new(Keyword.Of(rate) + "_denominator", r => r.Rate(rate).Denominator) { Heading = [RateText(rate), "list_denominator"] },
                new(Keyword.Of(rate) + "_last_year", r => r.Rate(rate).LastYear) { Heading = [RateText(rate), "list_last_year"] },
            }),
        ]);

    private PageTable Warnings => new PageTable<(string Quarter, TopicWarning Topic)>("complaints-warnings", RegisterTables.Needs, Summary,
        WarningsAsync,
        [
            new("quarter", w => w.Quarter), new("topic", w => w.Topic.Topic), new("received", w => w.Topic.Received) { Heading = ["list_count_received"] }, new("before", w => w.Topic.Before), new("last_year", w => w.Topic.LastYear),
            new("chance_before", w => w.Topic.ChanceBefore), new("chance_last_year", w => w.Topic.ChanceLastYear), new("raised_before", w => w.Topic.RaisedBefore), new("raised_last_year", w => w.Topic.RaisedLastYear),
            new("level", w => new TableWord(w.Topic.Level, "list_level_" + w.Topic.Level)) { Heading = ["list_warning_level"] },
        ]);

    private PageTable Cases => new PageTable<CaseView>("complaints-cases", RegisterTables.Needs, Summary,
        (o, ct) =>
        {
            var p = o.Parameters;
            var filter = new CaseFilter(Places(p), p.Text("kind"), p.List("grade"), p.Text("number"));
            return PageTable.Paged(o, page => cases.ExecuteAsync(o.Actor, filter, page, ct), ct);
        },
        [
            new("case_no", c => c.CaseNo), new("platform", c => c.Platform), new("topic", c => c.Topic), new("subject", c => c.Subject) { Heading = ["list_case_subject"] }, new("unit", c => c.Unit.Code),
            new("unit_name", c => new NamePair(c.Unit.Name, c.Unit.NameEn)) { Heading = ["list_unitName"] }, new("received_on", c => c.ReceivedOn), new("accepted_on", c => c.AcceptedOn), new("replied_on", c => c.RepliedOn),
            new("closed_on", c => c.ClosedOn), new("due", c => c.DueOn), new("overdue", c => c.Overdue), new("return", c => TableWord.Of<ComplaintReturn>(c.Return)), new("transfers", c => c.Transfers), new("called_back", c => c.CalledBack),
            new("satisfied", c => c.Satisfied), new("redone", c => c.Redone), new("grade", c => TableWord.Of(c.Grade)), new("joint_consultation", c => c.JointConsultation), new("follow_up", c => c.FollowUp), new("submission", c => c.Submission),
            new("sheet", c => c.Sheet), new("cell", c => c.Cell),
        ]);

    private PageTable Appeals => new PageTable<AppealGradeView>("complaint-appeals", RegisterTables.Needs, "Enterprise appeals by grade (unit, platform, topic, from, to).",
        (o, ct) => PageTable.Whole(appeals.ExecuteAsync(o.Actor, Places(o.Parameters), ct)),
        [
            new("grade", g => TableWord.Of<ComplaintGrade>(g.Grade)), new("received", g => g.Received) { Heading = ["list_count_received"] }, new("open", g => g.Open), new("overdue", g => g.Overdue), new("consulted", g => g.Consulted), new("followedUp", g => g.FollowedUp),
            new("closedWithoutFollowUp", g => g.ClosedWithoutFollowUp), new("asked", g => g.Asked), new("satisfied", g => g.Satisfied),
        ]) { Formats = RegisterTables.AllFormats };

    private async IAsyncEnumerable<(string Quarter, TopicWarning Topic)> WarningsAsync(ExportOrder o, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var found = await warnings.ExecuteAsync(o.Actor, o.Parameters.Text("quarter"), Places(o.Parameters), cancellationToken);
        foreach (var topic in found?.Topics ?? []) yield return (found!.Quarter, topic);
    }

    private static ComplaintFilter Places(ExportParameters p) => new(p.List("unit"), p.Names("platform"), p.Names("topic"), p.Text("from"), p.Text("to"));

    private static string RateText(ComplaintRate rate) => "list_rate_" + Keyword.Of(rate);
}
