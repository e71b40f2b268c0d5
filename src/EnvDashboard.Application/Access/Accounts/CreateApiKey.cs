using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Access.Accounts;

/// <summary>Makes a key for a program. The key is shown once; only its hash is kept.</summary>
public sealed class CreateApiKey(IDbContextFactory<AppDb> factory, TimeProvider time)
{
    private const string Prefix = "ed_";
    private const int RandomBytes = 32;

    /// <exception cref="Errors.InvalidInputException">The name is empty or the role unknown.</exception>
    public async Task<CreatedApiKey> ExecuteAsync(Actor actor, string? name, string? role, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ManageAccess);
        AccountRules.RequireRole(role);
        var text = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
        var now = time.GetUtcNow().UtcDateTime;
        var row = new ApiKeyRow
        {
            Name = AccountRules.RequireName(name),
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Role = role!,
            CreatedBy = actor.Name,
            CreatedAt = now,
        };
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        db.ApiKeys.Add(row);
        db.Audit.Add(new AuditRow { At = now, Actor = actor.Name, Action = "key.created", Subject = row.Name, Details = role });
        await db.SaveChangesAsync(cancellationToken);
        return new(ListApiKeys.View(row), text);
    }
}
