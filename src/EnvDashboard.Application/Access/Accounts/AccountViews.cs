namespace EnvDashboard.Application.Access.Accounts;

/// <param name="Role">One of <see cref="Roles.All"/>; null when the account has none and may do nothing.</param>
public sealed record AccountView(string Id, string Name, string? DisplayName, string? Role, bool LockedOut);

public sealed record ApiKeyView(int Id, string Name, string Role, string CreatedBy, DateTime CreatedAt, DateTime? RevokedAt);

/// <param name="Text">The key itself. This is the only time it can be seen.</param>
public sealed record CreatedApiKey(ApiKeyView Key, string Text);
