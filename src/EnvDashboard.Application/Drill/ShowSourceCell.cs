using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Complaints;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Drill;

/// <summary>A cell of an uploaded workbook with what stands around it.</summary>
/// <param name="Row">Counted from 1, as is <paramref name="Column"/>.</param>
/// <param name="Excerpt">Null when the original cannot be read or holds no such sheet.</param>
public sealed record SourceCellView(
    int Submission, string FileName, string Sha256, SubmissionStatus Status, string ReceivedBy, DateTime ReceivedAt, string Sheet, string Cell, int Row, int Column,
    SheetExcerpt? Excerpt);

/// <summary>
/// The last step from a rank to its origin: the cell in the workbook as it was uploaded. Whoever may see the figure may see where it stood;
/// the whole workbook needs more.
/// </summary>
public sealed class ShowSourceCell(IDbContextFactory<AppDb> factory, OriginalFiles originals, IntakeLimits limits, ComplaintOptions complaints)
{
    /// <param name="cell">As the spreadsheet program shows it, e.g. AB12.</param>
    public async Task<SourceCellView> ExecuteAsync(Actor actor, int submission, string? sheet, string? cell, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        if (!TryRead(cell, out var row, out var column)) throw new InvalidInputException(new FieldError("at", "not_a_cell", cell ?? ""));
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var found = await db.Submissions.AsNoTracking().Where(s => s.Id == submission)
            .Select(s => new { s.StoredName, s.FileName, s.Kind, s.Sha256, s.Status, s.ReceivedBy, s.ReceivedAt }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException("submission", submission.ToString(CultureInfo.InvariantCulture));
        // Whoever may open the workbook itself sees it as it is; others see no more of a list of work orders than was stored of it.
        var blotted = found.Kind is SubmissionKind.Complaints or SubmissionKind.Mixed && !complaints.KeepPersonalData && !actor.May(Permission.ViewSubmissions);
        return new(
            submission, found.FileName, found.Sha256, found.Status, found.ReceivedBy, found.ReceivedAt, sheet ?? "", cell!.ToUpperInvariant(), row, column,
            Excerpt(found.StoredName, found.FileName, sheet ?? "", row, column, blotted, cancellationToken));
    }

    private SheetExcerpt? Excerpt(string storedName, string fileName, string sheet, int row, int column, bool blotted, CancellationToken cancellationToken)
    {
        try
        {
            using var file = originals.Open(storedName);
            return SheetExcerpt.Read(file, fileName, sheet, row, column, limits, blotted, cancellationToken);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static bool TryRead(string? cell, out int row, out int column)
    {
        (row, column) = (0, 0);
        var letters = (cell ?? "").TakeWhile(char.IsAsciiLetter).Count();
        if (letters is 0 or > 3 || !int.TryParse(cell.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out row) || row is < 1 or > 1_048_576) return false;
        foreach (var letter in cell![..letters].ToUpperInvariant()) column = column * 26 + (letter - 'A' + 1);
        return true;
    }
}
