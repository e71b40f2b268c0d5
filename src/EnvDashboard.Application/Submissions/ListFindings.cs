using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions;

/// <summary>The findings of a submission, errors first, in the order of the workbook.</summary>
public sealed class ListFindings(IDbContextFactory<AppDb> factory, GetSubmission get)
{
    public async Task<Page<FindingView>> ExecuteAsync(Actor actor, int id, PageRequest page, CultureInfo culture, CancellationToken cancellationToken)
    {
        await get.ExecuteAsync(actor, id, cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var findings = db.Findings.AsNoTracking().Where(f => f.SubmissionId == id);
        var total = await findings.CountAsync(cancellationToken);
        var rows = await findings.OrderByDescending(f => f.Severity).ThenBy(f => f.Id).Skip(page.Skip).Take(page.Size).ToListAsync(cancellationToken);
        return page.Of(
            rows.ConvertAll(f => new FindingView(
                f.Severity, f.Code, f.Sheet, f.Cell, f.Value,
                FindingMessage.Of(new Finding(f.Severity, f.Code, f.Sheet, f.Cell, f.Value, f.Arguments), culture))),
            total);
    }
}
