using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Storage;

namespace EnvDashboard.Application.Submissions.Registers;

/// <summary>
/// A kind of rows that workbooks put in force: days of a calendar, complaints, approvals. Everything a submission does to it goes
/// through here; <see cref="Register{TEntry,TRow}"/> does the work, a register adds what its rows are.
/// </summary>
public interface IRegister
{
    /// <summary>The name its sheets are staged under.</summary>
    string Name { get; }

    /// <summary>Holds what was read against what is in force.</summary>
    /// <param name="findings">Takes what only shows there.</param>
    Task<ComparedRegister> CompareAsync(AppDb db, DictionarySnapshot known, StagedRegister staged, SubmissionMode mode, FindingList findings, CancellationToken cancellationToken);

    /// <summary>The same once more, after something else has come in force.</summary>
    Task<ComparedRegister> CompareAgainAsync(AppDb db, DictionarySnapshot known, IReadOnlyList<byte[]> compared, SubmissionMode mode, CancellationToken cancellationToken);

    /// <summary>Puts compared rows in force. Runs in the caller's transaction.</summary>
    Task ApplyAsync(AppDb db, DictionarySnapshot known, int submission, ComparedRegister compared, DateTime now, CancellationToken cancellationToken);

    /// <summary>Submissions that replaced rows of this one, or put in anew what this one had taken out.</summary>
    Task<IReadOnlyList<int>> LaterAsync(AppDb db, int submission, CancellationToken cancellationToken);

    /// <summary>Undoes what a submission did. Runs in the caller's transaction.</summary>
    Task RollBackAsync(AppDb db, DictionarySnapshot known, int submission, DateTime now, CancellationToken cancellationToken);

    /// <summary>What the rows of a compared block change.</summary>
    IEnumerable<RegisterChange> Changes(byte[] block);

    /// <summary>The periods that the rows of a compared block speak of.</summary>
    IEnumerable<Domain.Periods.Period> Periods(byte[] block);
}
