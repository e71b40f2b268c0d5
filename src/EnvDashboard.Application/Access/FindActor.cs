using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Access;

/// <summary>
/// What a person or a key may do now, for work that is done later than it was asked for: who has lost a permission or is gone does not
/// get the file any more.
/// </summary>
public sealed class FindActor(IDbContextFactory<AppDb> factory)
{
    private const string KeyPrefix = "key:";

    /// <returns>Null = nobody of that name may do anything now.</returns>
    public async Task<Actor?> ExecuteAsync(string name, CancellationToken cancellationToken)
    {
        if (name == Actor.System.Name) return Actor.System;
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var roles = name.StartsWith(KeyPrefix, StringComparison.Ordinal) ? await OfKeyAsync(db, name[KeyPrefix.Length..], cancellationToken) : await OfPersonAsync(db, name, cancellationToken);
        return roles.Count == 0 ? null : new Actor(name, roles.SelectMany(Roles.PermissionsOf).ToHashSet());
    }

    private static Task<List<string>> OfPersonAsync(AppDb db, string name, CancellationToken cancellationToken) => (
        from user in db.Users
        join membership in db.UserRoles on user.Id equals membership.UserId
        join role in db.Roles on membership.RoleId equals role.Id
        where user.UserName == name && role.Name != null
        select role.Name!).ToListAsync(cancellationToken);

    /// <summary>Names of keys need not be unique: of several in force, what all of them may do.</summary>
    private static async Task<List<string>> OfKeyAsync(AppDb db, string name, CancellationToken cancellationToken)
    {
        var roles = await db.ApiKeys.Where(k => k.Name == name && k.RevokedAt == null).Select(k => k.Role).Distinct().ToListAsync(cancellationToken);
        return roles.OrderBy(r => Roles.PermissionsOf(r).Count).Take(1).ToList();
    }
}
