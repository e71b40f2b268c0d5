using EnvDashboard.Application.Access;
using EnvDashboard.Application.Submissions.Applying;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Recognition;

/// <summary>How the tables of a workbook were understood.</summary>
public sealed class GetRecognition(IDbContextFactory<AppDb> factory, GetSubmission get)
{
    public async Task<WorkbookRecognition> ExecuteAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        await get.ExecuteAsync(actor, id, cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var json = await db.StagedContents.Where(c => c.SubmissionId == id).Select(c => c.Recognition).SingleOrDefaultAsync(cancellationToken);
        return json is null ? WorkbookRecognition.Empty : StagedJson.Read<WorkbookRecognition>(json);
    }
}
