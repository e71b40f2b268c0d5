using System.Globalization;
using CsvHelper;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Exports.Comparison;

namespace EnvDashboard.Application.Submissions.Annotated;

/// <summary>
/// All findings of a submission as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheet programs show Chinese). A text that
/// such a program could take for a formula gets an apostrophe in front.
/// </summary>
public sealed class ExportFindings(GetSubmission get, ListFindings list)
{
    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true };

    private static readonly string[] Columns = ["severity", "code", "sheet", "cell", "value", "message"];

    /// <returns>The name under which the file is to be saved.</returns>
    public async Task<string> ExecuteAsync(Actor actor, int id, CultureInfo culture, Stream output, CancellationToken cancellationToken)
    {
        var submission = await get.ExecuteAsync(actor, id, cancellationToken);
        var findings = await list.AllAsync(actor, id, culture, cancellationToken);
        var text = new AnnotationText(culture);
        using var csv = CsvWriter.Create(output, Options, leaveOpen: true);
        Write(csv, [.. Columns.Select(c => text["column_" + c])]);
        foreach (var f in findings) Write(csv, text.Word(f.Severity), f.Code, f.Sheet, f.Cell, f.Value, f.Message);
        await csv.FlushAsync(cancellationToken);
        return FileNames.Behind(submission.FileName, text["file_findings"], ".csv");
    }

    private static void Write(CsvWriter csv, params string?[] fields) =>
        csv.WriteRecord([.. fields.Select(f => f is not null && CellText.LooksLikeFormula(f) ? "'" + f : f ?? "")]);
}
