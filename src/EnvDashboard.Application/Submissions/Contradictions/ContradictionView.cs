using EnvDashboard.Domain.Submissions;

namespace EnvDashboard.Application.Submissions.Contradictions;

/// <summary>One thing with two values, and where each of them stands. Numbers are as the workbooks say them.</summary>
/// <param name="Code">contradicts_accepted = against a value in force when it was read; duplicate_different = twice in one workbook.</param>
/// <param name="Unit">Code.</param>
/// <param name="Indicator">Its name, for values twice in one workbook its code.</param>
/// <param name="Period">Null in findings of earlier versions, which did not keep it.</param>
/// <param name="Source">Sheet and cell in this submission.</param>
/// <param name="OtherSource">Where the other value stands; for a value in force with submission and file.</param>
public sealed record ContradictionView(
    long Id,
    int Submission,
    string FileName,
    SubmissionStatus Status,
    DateTime ReceivedAt,
    string Code,
    string Unit,
    string UnitName,
    string Indicator,
    string? Period,
    string Value,
    string Source,
    string OtherValue,
    string OtherSource);

/// <param name="Unit">Code or part of a name; null = all.</param>
/// <param name="Period">Null = all.</param>
public sealed record ContradictionFilter(string? Unit, string? Period)
{
    public bool IsEmpty => Unit is null && Period is null;
}
