using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions;

/// <summary>The bytes as uploaded.</summary>
public sealed class OpenOriginal(IDbContextFactory<AppDb> factory, OriginalFiles originals)
{
    public async Task<(Stream Content, string FileName)> ExecuteAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewSubmissions);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var row = await db.Submissions.AsNoTracking().Where(s => s.Id == id).Select(s => new { s.StoredName, s.FileName }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException("submission", id.ToString(CultureInfo.InvariantCulture));
        return (originals.Open(row.StoredName), row.FileName);
    }
}
