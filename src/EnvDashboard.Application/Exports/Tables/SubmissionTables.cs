using EnvDashboard.Application.Access;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Application.Submissions.Contradictions;

namespace EnvDashboard.Application.Exports.Tables;

/// <summary>Tables of the pages of submissions: the register, findings, changes, contradictions.</summary>
public sealed class SubmissionTables(ListSubmissions submissions, ListFindings findings, ListChanges changes, ListContradictions contradictions)
{
    private static readonly Permission[] Needs = [Permission.Export, Permission.ViewSubmissions];

    internal IEnumerable<PageTable> All => [Submissions, Findings, Changes, Contradictions];

    private PageTable Submissions => new PageTable<SubmissionView>("submissions", Needs, "All submissions, the latest first.",
        (o, ct) => PageTable.Paged(o, page => submissions.ExecuteAsync(o.Actor, page, ct), ct),
        [
            new("id", s => s.Id), new("file", s => s.FileName), new("kind", s => s.Kind), new("mode", s => s.Mode), new("status", s => s.Status), new("periods", s => string.Join(';', s.Periods)), new("rows", s => s.Counts.Rows),
            new("cells", s => s.Counts.Cells), new("new", s => s.Counts.New), new("changed", s => s.Counts.Changed), new("unchanged", s => s.Counts.Unchanged), new("rejected", s => s.Counts.Rejected), new("errors", s => s.Findings.Errors),
            new("warnings", s => s.Findings.Warnings), new("infos", s => s.Findings.Infos), new("receivedBy", s => s.ReceivedBy), new("receivedAt", s => s.ReceivedAt), new("decidedBy", s => s.DecidedBy), new("decidedAt", s => s.DecidedAt),
            new("reason", s => s.Reason), new("size", s => s.Size), new("sha256", s => s.Sha256),
        ]);

    private PageTable Findings => new PageTable<FindingView>("findings", Needs, "The findings of a submission (submission, lang).",
        (o, ct) => PageTable.Paged(o, page => findings.ExecuteAsync(o.Actor, o.Parameters.Number("submission"), page, o.Culture, ct), ct),
        [new("severity", f => f.Severity), new("code", f => f.Code), new("sheet", f => f.Sheet), new("cell", f => f.Cell), new("value", f => f.Value), new("message", f => f.Message)]);

    private PageTable Changes => new PageTable<ChangeView>("changes", Needs, "What accepting a submission changes or has changed (submission, unchanged).",
        (o, ct) => PageTable.Paged(o, page => changes.ExecuteAsync(o.Actor, o.Parameters.Number("submission"), o.Parameters.Truth("unchanged"), page, ct), ct),
        [new("unit", c => c.Unit), new("indicator", c => c.Indicator), new("period", c => c.Period), new("change", c => c.Change), new("before", c => c.Before), new("after", c => c.After), new("reason", c => c.Reason)]);

    private PageTable Contradictions => new PageTable<ContradictionView>("contradictions", Needs, "One thing with two values (unit, period).",
        (o, ct) => PageTable.Paged(o, page => contradictions.ExecuteAsync(o.Actor, new(o.Parameters.Text("unit"), o.Parameters.Text("period")), page, ct), ct),
        [
            new("submission", c => c.Submission), new("file", c => c.FileName), new("status", c => c.Status), new("receivedAt", c => c.ReceivedAt), new("code", c => c.Code), new("unit", c => c.Unit), new("unitName", c => c.UnitName),
            new("indicator", c => c.Indicator), new("period", c => c.Period), new("value", c => c.Value), new("source", c => c.Source), new("otherValue", c => c.OtherValue), new("otherSource", c => c.OtherSource),
        ]);
}
