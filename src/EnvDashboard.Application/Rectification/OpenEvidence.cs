using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

/// <summary>Hands out a file of evidence as it was sent.</summary>
public sealed class OpenEvidence(IDbContextFactory<AppDb> factory, EvidenceFiles files)
{
    public async Task<(Stream Content, string FileName)> ExecuteAsync(Actor actor, int itemId, int evidenceId, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var row = await db.RectificationEvidence.AsNoTracking().SingleOrDefaultAsync(e => e.Id == evidenceId && e.ItemId == itemId, cancellationToken)
            ?? throw new NotFoundException("item", itemId.ToString(CultureInfo.InvariantCulture));
        return (files.Open(row.StoredName), row.FileName);
    }
}
