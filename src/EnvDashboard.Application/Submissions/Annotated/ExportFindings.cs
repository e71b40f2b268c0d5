using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Exports.Handing;

namespace EnvDashboard.Application.Submissions.Annotated;

/// <summary>All findings of a submission as CSV.</summary>
public sealed class ExportFindings(GetSubmission get, ListFindings list)
{
    private static readonly string[] Columns = ["severity", "code", "sheet", "cell", "value", "message"];

    /// <returns>The name under which the file is to be saved.</returns>
    public async Task<string> ExecuteAsync(Actor actor, int id, CultureInfo culture, Stream output, CancellationToken cancellationToken)
    {
        var submission = await get.ExecuteAsync(actor, id, cancellationToken);
        var findings = await list.AllAsync(actor, id, culture, cancellationToken);
        var text = new AnnotationText(culture);
        using var csv = new SafeCsv(output);
        csv.Row([.. Columns.Select(c => text["column_" + c])]);
        foreach (var f in findings) csv.Row(text.Word(f.Severity), f.Code, f.Sheet, f.Cell, f.Value, f.Message);
        await csv.FinishAsync(cancellationToken);
        return FileNames.Behind(submission.FileName, text["file_findings"], ".csv");
    }
}
