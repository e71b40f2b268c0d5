using System.Text;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Application.Submissions.Annotated;

/// <summary>What is said of one cell: the gravest severity, and all its findings in one comment.</summary>
internal sealed record CellMark(CellAddress Cell, Severity Severity, string Comment)
{
    /// <summary>A comment of many findings is cut here; the findings sheet has them all.</summary>
    private const int LongestComment = 8_000;

    /// <summary>The marks of each sheet, ordered by row and column. Findings without a cell are only in the findings sheet.</summary>
    public static Dictionary<string, List<CellMark>> BySheet(IEnumerable<FindingView> findings, AnnotationText text)
    {
        var sheets = new Dictionary<string, Dictionary<CellAddress, List<FindingView>>>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (finding.Sheet is not { } sheet || !CellReferences.TryParse(finding.Cell, out var cell)) continue;
            if (!sheets.TryGetValue(sheet, out var cells)) sheets[sheet] = cells = [];
            if (!cells.TryGetValue(cell, out var here)) cells[cell] = here = [];
            here.Add(finding);
        }
        return sheets.ToDictionary(
            s => s.Key,
            s => s.Value.OrderBy(c => c.Key.Row).ThenBy(c => c.Key.Column).Select(c => new CellMark(c.Key, c.Value.Max(f => f.Severity), Say(c.Value, text))).ToList(),
            StringComparer.Ordinal);
    }

    private static string Say(List<FindingView> findings, AnnotationText text)
    {
        var comment = new StringBuilder();
        foreach (var finding in findings)
        {
            if (comment.Length > 0) comment.Append('\n');
            comment.Append(text.Format("comment", text.Word(finding.Severity), finding.Code, finding.Message));
        }
        return comment.Length <= LongestComment ? comment.ToString() : string.Concat(comment.ToString().AsSpan(0, LongestComment), "…");
    }
}
