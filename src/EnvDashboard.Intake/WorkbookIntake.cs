using System.Text;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake;

/// <summary>Reads one uploaded file into staged definitions and values. Never throws for what the file holds.</summary>
public static class WorkbookIntake
{
    /// <param name="file">The bytes as uploaded; must be seekable. It is not closed.</param>
    /// <param name="progress">Told at most twenty times a second, on the reading thread.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static StagedWorkbook Read(
        Stream file,
        IntakeRequest request,
        KnownDictionaries known,
        IntakeLimits limits,
        IProgress<IntakeProgress>? progress,
        CancellationToken cancellationToken)
    {
        var reading = new WorkbookReading(request, known, limits, progress, cancellationToken);
        try
        {
            return reading.Read(file);
        }
        catch (IntakeRefusal refusal)
        {
            return reading.Refused(refusal.Finding);
        }
        catch (Exception problem) when (ReaderFamily(problem) is { } code)
        {
            return reading.Refused(Finding.Error(code, null, null, null, problem.GetType().Name));
        }
    }

    /// <summary>
    /// The finding for an exception that a reader of foreign formats raises on broken files; null for what is not the file's fault.
    /// The readers are not ours and index into whatever the file holds, hence the width of the family.
    /// </summary>
    private static string? ReaderFamily(Exception problem) => problem switch
    {
        OperationCanceledException or OutOfMemoryException => null,
        ExcelDataReader.Exceptions.InvalidPasswordException => FindingCodes.Encrypted,
        InvalidDataException or EndOfStreamException or DecoderFallbackException or ExcelDataReader.Exceptions.ExcelReaderException => FindingCodes.Damaged,
        _ => FindingCodes.Unreadable,
    };
}
