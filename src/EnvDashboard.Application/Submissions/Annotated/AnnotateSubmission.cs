using System.Globalization;
using ClosedXML.Excel;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake.Findings;
using Microsoft.Extensions.Logging;

namespace EnvDashboard.Application.Submissions.Annotated;

/// <summary>The workbook as it was sent, with every finding marked in its cell and a sheet of all findings in front.</summary>
public sealed class AnnotateSubmission(GetSubmission get, ListFindings list, OpenOriginal open, TimeProvider time, ILogger<AnnotateSubmission> log)
{
    /// <summary>Findings of a file that could not be opened; there are no cells to mark then.</summary>
    private static readonly HashSet<string> Refusals = new(StringComparer.Ordinal)
    {
        FindingCodes.FileEmpty, FindingCodes.NotAWorkbook, FindingCodes.BinaryWorkbook, FindingCodes.MarkupDisguised, FindingCodes.Encrypted, FindingCodes.MacrosRefused,
        FindingCodes.Damaged, FindingCodes.DocumentTypeRefused, FindingCodes.EncodingUnknown, FindingCodes.TooManyEntries, FindingCodes.InflatesTooMuch, FindingCodes.TooManyTexts,
        FindingCodes.TooManySheets, FindingCodes.TookTooLong, FindingCodes.Unreadable,
    };

    /// <returns>The workbook, from its beginning; it lies in a temporary file that goes when the stream is closed.</returns>
    /// <exception cref="ConflictException">The submission has not been read yet.</exception>
    public async Task<(Stream Content, string FileName)> ExecuteAsync(Actor actor, int id, CultureInfo culture, CancellationToken cancellationToken)
    {
        var submission = await get.ExecuteAsync(actor, id, cancellationToken);
        if (submission.Status is SubmissionStatus.Received or SubmissionStatus.Reading)
            throw new ConflictException("submission_not_read", id.ToString(CultureInfo.InvariantCulture));
        var text = new AnnotationText(culture);
        var content = new AnnotatedContent(submission, await list.AllAsync(actor, id, culture, cancellationToken), actor.Name, time.GetLocalNow());
        var (original, _) = await open.ExecuteAsync(actor, id, cancellationToken);
        await using (original)
        {
            var file = TemporaryFile.Create();
            try
            {
                Write(original, content, text, file);
                file.Position = 0;
                return (file, FileNames.Behind(submission.FileName, text["file_annotated"], ".xlsx"));
            }
            catch
            {
                await file.DisposeAsync();
                throw;
            }
        }
    }

    /// <summary>The best form that the file allows: the original itself, its cells in a new workbook, or the findings alone.</summary>
    private void Write(Stream original, AnnotatedContent content, AnnotationText text, FileStream file)
    {
        if (content.Findings.FirstOrDefault(f => f.Sheet is null && Refusals.Contains(f.Code)) is { } refusal)
        {
            FindingsAlone(content, text, file, text.Format("unreadable", refusal.Message));
            return;
        }
        if (Try(content, () => Itself(original, content, text, file)) || Try(content, () => Rebuilt(original, content, text, file))) return;
        FindingsAlone(content, text, file, text["unmarkable"]);
    }

    private static void Itself(Stream original, AnnotatedContent content, AnnotationText text, FileStream file)
    {
        if (original.ReadByte() != 'P') throw new InvalidDataException("Not a package.");
        original.Position = 0;
        file.SetLength(0);
        original.CopyTo(file);
        new AnnotatedPackage(content, text).Annotate(file, null);
    }

    private static void Rebuilt(Stream original, AnnotatedContent content, AnnotationText text, FileStream file)
    {
        file.SetLength(0);
        var (names, complete) = RebuiltOriginal.Write(original, content.Submission.FileName, file);
        string[] notes = complete ? [text["rebuilt"]] : [text["rebuilt"], text.Format("cut_short", RebuiltOriginal.MaxCells)];
        new AnnotatedPackage(content, text).Annotate(file, names, notes);
    }

    private static void FindingsAlone(AnnotatedContent content, AnnotationText text, FileStream file, string why)
    {
        file.SetLength(0);
        using (var workbook = new XLWorkbook(XLEventTracking.Disabled))
        {
            // A workbook needs a sheet before the one in front can be added; it repeats why there is nothing to show.
            workbook.AddWorksheet(text["sheet_original"]).Cell(1, 1).SetValue(why);
            workbook.SaveAs(file);
        }
        new AnnotatedPackage(content, text).Annotate(file, new Dictionary<string, string>(StringComparer.Ordinal), why);
    }

    /// <summary>The libraries are not ours and index into whatever the file holds, hence the width of the net.</summary>
    private bool Try(AnnotatedContent content, Action form)
    {
        try
        {
            form();
            return true;
        }
        catch (Exception problem) when (problem is not (OutOfMemoryException or OperationCanceledException))
        {
            log.LogInformation("Submission {Id} cannot be annotated in this form ({Problem}); the next simpler one is taken.", content.Submission.Id, problem.GetType().Name);
            return false;
        }
    }
}
