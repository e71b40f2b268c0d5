using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Applying;

/// <summary>The sheets of a submission that points and items of a ledger are traced to.</summary>
internal static class SubmissionSheets
{
    /// <summary>Ids by name, made where they are missing: one sheet may hold values too.</summary>
    public static async Task<Dictionary<string, int>> IdsAsync(AppDb db, int submission, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var sheets = await db.SubmissionSheets.Where(s => s.SubmissionId == submission).ToDictionaryAsync(s => s.Name, StringComparer.Ordinal, cancellationToken);
        foreach (var name in names.Distinct().Where(n => !sheets.ContainsKey(n)).ToList())
        {
            sheets[name] = new SubmissionSheetRow { SubmissionId = submission, Name = name };
            db.SubmissionSheets.Add(sheets[name]);
        }
        await db.SaveChangesAsync(cancellationToken);
        return sheets.ToDictionary(s => s.Key, s => s.Value.Id, StringComparer.Ordinal);
    }
}
